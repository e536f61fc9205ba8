import type { ChoiceParameter, NumberParameter } from "#domain/risk";

/** What a parameter of a joint post's risk is called, in an address and on the page, and what speaks for and against its default. */
export type ParameterText = {
  /** In an address and on the command line. */
  readonly word: string;
  readonly label: string;
  /** The question that the number answers. */
  readonly means: string;
  readonly speaksFor: string;
  readonly speaksAgainst: string;
  /** The law, agreement or document that it rests on, where there is one. */
  readonly source?: string;
};

/** The numbers, in the order that the form has them. */
export const RISK_PARAMETERS: Readonly<Record<NumberParameter | "delays", ParameterText>> = {
  threshold: {
    word: "mer-an",
    label: "Räkna framtider med mer än",
    means: "Hur stor extra kostnad är för stor för er?",
    speaksFor: "50 000 kr märks i en liten nämnds budget.",
    speaksAgainst: "En stor kommun bär mer, en liten mindre.",
  },
  grantFails: {
    word: "bidraget-uteblir",
    label: "Bidraget uteblir ett år",
    means: "I hur många år av 100 kommer inget bidrag, när läget är som vanligt?",
    speaksFor: "Pengarna beslutas ett år i taget, och satsningar har avslutats förut.",
    speaksAgainst: "Omställningen till nära vård är långsiktig och har fått pengar varje år sedan 2019.",
    source: "PM RSS Dalarna 2022-09-19, Riskanalys",
  },
  grantSmaller: {
    word: "bidraget-minskar",
    label: "Bidraget blir mindre ett år",
    means: "I hur många år av 100 är bidraget mindre än året före?",
    speaksFor: "Räknat på ramarna i de överenskommelser som är inlästa.",
    speaksAgainst: "Ramen gäller hela landet och allt arbete, inte just den här posten.",
    source: "Ramarna i överenskommelserna, år mot år inom samma område",
  },
  smallerCovers: {
    word: "mindre-bidrag-tacker",
    label: "Ett mindre bidrag täcker",
    means: "Hur stor del av den planerade andelen räcker det mindre bidraget till?",
    speaksFor: "Så mycket fanns i genomsnitt kvar när en ram minskade.",
    speaksAgainst:
      "Bidraget är många gånger större än andelen: även ett halverat bidrag kan räcka till hela.",
    source: "Ramarna i överenskommelserna, år mot år inom samma område",
  },
  delays: {
    word: "besked-manad",
    label: "Månad då beskedet kommer",
    means: "Skriv månaderna med komma emellan, 0 för före årsskiftet. Var och en är lika trolig.",
    speaksFor: "Så sent beslutades de överenskommelser vars dag är känd.",
    speaksAgainst:
      "Beskedet till den enskilda kommunen kommer senare än beslutet. För många år är dagen okänd.",
    source: "Beslutsdagarna i överenskommelserna",
  },
  hardTimes: {
    word: "karvt-lage",
    label: "Hela tiden blir ett kärvt läge",
    means: "I hur många framtider av 100 är statens och kommunernas ekonomi dålig på samma gång?",
    speaksFor: "Neddragningar brukar komma samtidigt: samma budgetläge drabbar stat och kommuner.",
    speaksAgainst: "Staten kan välja att satsa just när kommunerna har det svårt.",
  },
  hardTimesFactor: {
    word: "karvt-lage-ganger",
    label: "I kärvt läge är det så många gånger vanligare",
    means: "Hur många gånger oftare uteblir då bidraget, och hoppar kommuner av?",
    speaksFor: "Ett enda gemensamt skäl knyter ihop åren och kommunerna på ett sätt som går att förstå.",
    speaksAgainst: "Bidrag och avhopp behöver inte öka lika mycket.",
  },
  leavesDialogue: {
    word: "hoppar-av-dialog",
    label: "Hoppar av: har bara fört dialog",
    means: "Hur många av 100 sådana kommuner lämnar någon gång?",
    speaksFor: "En dialog binder ingen.",
    speaksAgainst: "Den som deltar i samtal är ofta redan för.",
  },
  leavesIntention: {
    word: "hoppar-av-avsikt",
    label: "Hoppar av: avsiktsförklaring",
    means: "Hur många av 100 sådana kommuner lämnar någon gång?",
    speaksFor: "En avsikt kan ändras av nästa budget.",
    speaksAgainst: "Den är skriven och känd av de andra.",
  },
  leavesNetworkPosition: {
    word: "hoppar-av-natverk",
    label: "Hoppar av: chefsnätverkets ställningstagande",
    means: "Hur många av 100 sådana kommuner lämnar någon gång?",
    speaksFor: "Cheferna är överens, men nämnderna har inte beslutat.",
    speaksAgainst: "Kommuner i nätverk brukar hålla ihop.",
    source: "PM RSS Dalarna 2022-09-19: beslut fattas inför varje verksamhetsår",
  },
  leavesConditionalDecision: {
    word: "hoppar-av-villkorat",
    label: "Hoppar av: beslut med villkor",
    means: "Hur många av 100 sådana kommuner lämnar någon gång, trots att bidraget kommer?",
    speaksFor: "Nämnden har beslutat, om pengarna kommer.",
    speaksAgainst: "Villkoret kan läsas olika när bidraget är mindre.",
  },
  leavesDecision: {
    word: "hoppar-av-beslut",
    label: "Hoppar av: beslut utan villkor",
    means: "Hur många av 100 sådana kommuner lämnar ändå?",
    speaksFor: "Ett beslut i kraft gäller.",
    speaksAgainst: "Ett beslut kan ändras för kommande år.",
  },
  leavesAgreement: {
    word: "hoppar-av-avtal",
    label: "Hoppar av: undertecknat avtal",
    means: "Hur många av 100 sådana kommuner lämnar ändå?",
    speaksFor: "Avtalet binder under sin tid.",
    speaksAgainst: "Avtal kan ha uppsägning.",
  },
  leavesNotAnswered: {
    word: "hoppar-av-ej-svarat",
    label: "Hoppar av: har inte svarat",
    means: "Hur många av 100 sådana kommuner lämnar någon gång?",
    speaksFor: "Tystnad är inget ja.",
    speaksAgainst: "Tystnad är inget nej: de flesta svarar sent.",
  },
  salaryLow: {
    word: "lon-lag",
    label: "Löneökning, låg",
    means: "Procent varje januari. Gäller i 25 av 100 framtider.",
    speaksFor: "Nära en lugn avtalsrörelse.",
    speaksAgainst: "Ingen har bedömt den för just den här tjänsten.",
  },
  salaryExpected: {
    word: "lon-vantad",
    label: "Löneökning, väntad",
    means: "Procent varje januari. Gäller i 50 av 100 framtider.",
    speaksFor: "Posten räknar själv utan löneökning om inget sägs: då är hela ökningen extra.",
    speaksAgainst: "Ingen har bedömt den för just den här tjänsten.",
  },
  salaryHigh: {
    word: "lon-hog",
    label: "Löneökning, hög",
    means: "Procent varje januari. Gäller i 25 av 100 framtider.",
    speaksFor: "Efter år med hög inflation har ökningarna blivit större.",
    speaksAgainst: "Ingen har bedömt den för just den här tjänsten.",
  },
  overheadRises: {
    word: "po-hojs",
    label: "PO-pålägget höjs från det andra året",
    means: "I hur många framtider av 100?",
    speaksFor: "Det höjdes kraftigt vid årsskiftet 2022–2023.",
    speaksAgainst: "Det hade sänkts året före. Två ändringar är för få för att räkna på.",
    source: "SKR, Arbetsgivaravgifter och PO-pålägg, 2023-01-18",
  },
  overheadRise: {
    word: "po-hojning",
    label: "Höjningen av PO-pålägget",
    means: "Procentenheter av lönen.",
    speaksFor: "Så mycket höjdes regionernas pålägg 2023, från 45,22 till 52,28 %.",
    speaksAgainst: "Den höjningen var ovanligt stor.",
    source: "SKR, Arbetsgivaravgifter och PO-pålägg, 2023-01-18",
  },
  relocated: {
    word: "omplacerad",
    label: "Omplacerad inom en månad",
    means: "Hur många av 100 har fått annat arbete varje månad, när pengarna är slut?",
    speaksFor: "En region har många arbetsplatser.",
    speaksAgainst: "En särskild tjänst har få motsvarigheter, och lönen behålls i sex månader.",
    source: "Lag (1982:80) om anställningsskydd 7 §",
  },
  agreedNotice: {
    word: "avtalad-uppsagning",
    label: "Avtalad uppsägning, månader",
    means: "Gäller när uppsägningen är avtalad.",
    speaksFor: "Två månader är ett vanligt villkor.",
    speaksAgainst: "PM:et säger inget om uppsägning.",
  },
  collectiveNotice: {
    word: "ab-uppsagning",
    label: "Uppsägning enligt AB, månader",
    means: "Gäller efter ett års anställning, när uppsägningen följer AB.",
    speaksFor: "AB ger längre tid än lagen.",
    speaksAgainst: "Sex månader är inte kontrollerat mot avtalets text.",
    source: "Allmänna bestämmelser (AB), inte kontrollerat",
  },
  employedBefore: {
    word: "anstalld-fore",
    label: "Anställd hos arbetsgivaren före posten, månader",
    means: "Avgör lagens uppsägningstid och när en särskild visstid blir fast.",
    speaksFor: "Underlaget säger inget om tidigare anställning.",
    speaksAgainst: "Den som redan finns på plats har ofta varit anställd ett tag.",
    source: "Lag (1982:80) om anställningsskydd 5 a och 11 §§",
  },
  noticeLead: {
    word: "varsel-fore",
    label: "Uppsägning i förväg, månader före årsskiftet",
    means: "0 om ingen sägs upp förrän staten har gett besked.",
    speaksFor: "Så brukar det gå till när beskedet dröjer.",
    speaksAgainst: "Den som väntar betalar uppsägningstiden utan bidrag.",
  },
  setAside: {
    word: "avsatt",
    label: "Avsättning av varje års kostnad",
    means: "Procent som läggs undan för det som kommer när pengarna tar slut.",
    speaksFor: "Inget underlag nämner någon avsättning.",
    speaksAgainst: "Bidraget är större än kostnaden, så det går att lägga undan.",
  },
};

/** The choices, in the order that the form has them. */
export const RISK_CHOICES: {
  readonly [Name in ChoiceParameter]: ParameterText & {
    readonly options: Readonly<Record<string, { readonly word: string; readonly label: string }>>;
  };
} = {
  form: {
    word: "anstallning",
    label: "Anställningsform",
    means: "Avgör när anställningen slutar.",
    speaksFor: "Så står det i underlaget.",
    speaksAgainst: "En förlängd tid kan bli en annan form.",
    source: "AB § 4 mom. 3; lag (1982:80) om anställningsskydd 4–5 a §§",
    options: {
      project: { word: "projekt", label: "Projektanställning, högst fyra år" },
      "special-fixed-term": {
        word: "sarskild-visstid",
        label: "Särskild visstid, fast efter mer än tolv månader",
      },
      permanent: { word: "tillsvidare", label: "Tillsvidare" },
    },
  },
  notice: {
    word: "uppsagning",
    label: "Uppsägning",
    means: "Vad som gäller när pengarna tar slut.",
    speaksFor: "En tidsbegränsad anställning löper till sin dag om inget annat är avtalat.",
    speaksAgainst: "Ett villkor om uppsägning kan finnas utan att stå i underlaget.",
    source: "Lag (1982:80) om anställningsskydd 4 och 11 §§",
    options: {
      none: { word: "ingen", label: "Ingen: till anställningens sista dag" },
      agreed: { word: "avtalad", label: "Avtalad tid" },
      law: { word: "lagen", label: "Lagens tid" },
      collective: { word: "ab", label: "Kollektivavtalets tid (AB)" },
    },
  },
  employerRisk: {
    word: "arbetsgivarens-risk",
    label: "Vem betalar när pengarna är slut",
    means: "En avsikt räknas aldrig som pengar.",
    speaksFor: "Utan avtal betalar den som har beslutat året, och annars arbetsgivaren.",
    speaksAgainst: "Parterna kan komma överens om att dela risken.",
    options: {
      "as-committed": { word: "som-beslutat", label: "De som har beslutat, annars arbetsgivaren" },
      "by-key": { word: "efter-nyckeln", label: "Alla parter efter nyckeln" },
    },
  },
  gap: {
    word: "lucka",
    label: "När en kommun hoppar av",
    means: "Vem betalar dess andel?",
    speaksFor: "De andra betalar, efter sina andelar.",
    speaksAgainst: "Underlaget har ingen regel om den inte står i posten.",
    options: {
      "others-pay": { word: "de-andra", label: "De andra betalar" },
      "employer-pays": { word: "arbetsgivaren", label: "Arbetsgivaren betalar" },
      "work-shrinks": { word: "mindre-arbete", label: "Arbetet minskar" },
    },
  },
};

/** Whether a parameter is one of a few options. */
export function isChoice(name: string): name is keyof typeof RISK_CHOICES {
  return name in RISK_CHOICES;
}

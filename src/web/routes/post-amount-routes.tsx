import type { Context, Hono } from "hono";
import { explainPost, type PostExplanation } from "../../application/explain-post.ts";
import { findPostAmount } from "../../application/find-post-amount.ts";
import { nameOrganisations } from "../../application/name-organisations.ts";
import { nameInRegister } from "../../application/open-catalogue.ts";
import { postAmountHash } from "../../application/post-amount-address.ts";
import { reckonPost } from "../../application/reckon-post.ts";
import { readPostTrial } from "../../application/read-post-trial.ts";
import { certaintyOf } from "../../application/view-joint-post.ts";
import { TRIAL_WORDS } from "../../texts/trial-words.ts";
import { postTrace } from "../../texts/joint-post-trace.ts";
import { JOINT_POSTS_PATH, populationHref, postAmountHref } from "../addresses.ts";
import type { House } from "../house.ts";
import { keptPostAmountHref } from "../kept-post-amount.ts";
import { PostAmountPage, UnknownPostAmountPage } from "../pages/joint-post/post-amount-page.tsx";
import { askedIn, trialQuery } from "../post-trial-query.ts";
import { postReading } from "../post-reading.tsx";
import { toldPostAsked, type AskedPost, type ToldDay } from "../told-posts.ts";

/** Every amount of a joint post explained: as it is today, and at a permanent address as it was when somebody saw it. */
export function addPostAmountRoutes(app: Hono, house: House): void {
  const { catalogue, jointPosts, payroll, trust } = house;
  const { register, basis } = catalogue;
  const partyOf = ({ party = "" }: { readonly party?: string }) => register.municipalities.get(party);
  const traceOf = (explained: PostExplanation) => {
    const { post, trial } = explained.reckoned;
    const query = trialQuery(trial);
    return postTrace(explained, {
      certainty: certaintyOf(explained.reckoned),
      nameOf: (code) => nameInRegister(code, register),
      hrefOf: (other) => postAmountHref(post.slug, other, query),
      rowHref: populationHref,
    });
  };

  app.get(`${JOINT_POSTS_PATH}/:slug/belopp`, async (context) => {
    const found = await explainedOn(context, house);
    if (found === undefined) return context.notFound();
    const { explained, told } = found;
    const { post, trial } = explained.reckoned;
    const asked = amountAskedIn(context);
    const query = trialQuery(trial);
    const address = keptPostAmountHref(post.slug, postAmountHash(explained, asked), asked, query);
    const own = postAmountHref(post.slug, asked, query);
    const { pathname, searchParams } = new URL(own, context.req.url);
    const reading = postReading(told.reading, pathname, Object.fromEntries(searchParams));
    const party = partyOf(asked);
    return context.html(
      <PostAmountPage {...{ post, trial, party, address, reading }} trace={traceOf(explained)} />,
    );
  });

  app.get(`${JOINT_POSTS_PATH}/:slug/belopp/:fingerprint`, async (context) => {
    const post = jointPosts.find(({ slug }) => slug === context.req.param("slug"));
    if (post === undefined) return context.notFound();
    const [hash, asked] = [context.req.param("fingerprint"), amountAskedIn(context)];
    const { trial } = readPostTrial(askedIn(context), post);
    const named = trust && (await nameOrganisations(register, trust.records));
    const found = await findPostAmount(
      { post, hash, asked, trial },
      { records: trust?.records, basis, payroll, nameOf: (id) => named?.(id).name ?? id },
    );
    const today = (await explainedOn(context, house, "now"))?.explained;
    const todayHref = postAmountHref(post.slug, asked, {
      ...trialQuery(trial),
      [TRIAL_WORDS.day]: undefined,
    });
    if (found === undefined)
      return context.html(<UnknownPostAmountPage {...{ post, trial }} todayHref={today && todayHref} />, 404);
    return context.html(
      <PostAmountPage
        {...{ post, trial }}
        party={partyOf(asked)}
        fingerprint={hash}
        trace={traceOf(found.explained)}
        address={keptPostAmountHref(post.slug, hash, asked, trialQuery(trial))}
        today={found.isToday || today === undefined ? undefined : { amount: today.amount, href: todayHref }}
      />,
    );
  });
}

/** The amount that the address names, as the address tries it: on the day that it asks for, else as it has been told until now. */
async function explainedOn(
  context: Context,
  house: House,
  ...day: readonly ToldDay[]
): Promise<{ readonly explained: PostExplanation; readonly told: AskedPost } | undefined> {
  const told = await toldPostAsked(context, house, ...day);
  if (told === undefined) return undefined;
  const { post, payroll } = told;
  const { trial } = readPostTrial(askedIn(context), post);
  const basis = { ...house.catalogue.basis, ...payroll };
  const [reckoned, asWritten] = [reckonPost(post, basis, trial), reckonPost(post, basis)];
  if (!reckoned.ok || !asWritten.ok) return undefined;
  const isTried = trial.without.length > 0 || trial.form !== undefined;
  const before = isTried ? asWritten.value : reckoned.value;
  const explained = explainPost(reckoned.value, amountAskedIn(context), before);
  return explained && { explained, told };
}

function amountAskedIn(context: Context) {
  const { ar, part, visa } = context.req.query();
  return {
    ...(ar === undefined ? {} : { year: Number(ar) }),
    ...(part === undefined ? {} : { party: part }),
    isStanding: visa === "sakrat",
  };
}

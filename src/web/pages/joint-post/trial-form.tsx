import { raw } from "hono/html";
import type { TrialProblem, AskedTrial } from "../../../application/read-post-trial.ts";
import { formKindOf, TRIAL_KEYS } from "../../../application/trial-key.ts";
import type { JointPostView } from "../../../application/view-joint-post.ts";
import { TRIAL, TRIAL_KEY_LABELS, trialProblemSentence } from "../../../texts/joint-post-trial.ts";
import { KEY_WORDS, TRIAL_WORDS } from "../../../texts/trial-words.ts";
import { withQuery } from "../../addresses.ts";
import { Field } from "../../ui/field.tsx";

/** A form whose answer is an address: who is not in, and another key. */
export type TrialFormProps = {
  readonly view: JointPostView;
  readonly asked: AskedTrial;
  readonly problems: readonly TrialProblem[];
  /** What could not be shared as it was asked, where the key cannot carry it. */
  readonly refusals: readonly string[];
  /** The page that answers. */
  readonly action: string;
};

/** "Vad händer om …?": trying is free, works without script, and is kept nowhere. */
export function TrialForm({ view, asked, problems, refusals, action }: TrialFormProps) {
  const { post, trial } = view.reckoned;
  const day = trial.readOn?.toString();
  const ofAmount = problems.filter(({ kind }) => kind.startsWith("amount-")).map(trialProblemSentence);
  const ofParties = problems.filter(({ kind }) => !kind.startsWith("amount-")).map(trialProblemSentence);
  const own = formKindOf(post.sharing.form).key;
  const sentences = [...ofAmount, ...refusals];
  return (
    <section aria-labelledby="prova" data-trial>
      <h2 id="prova">{TRIAL.heading}</h2>
      <p>{TRIAL.free}</p>
      <form method="get" action={action} data-trial-form>
        {day !== undefined && <input type="hidden" name={TRIAL_WORDS.day} value={day} />}
        <fieldset>
          <legend>
            <b>{TRIAL.whoIsOut}</b>
          </legend>
          {ofParties.map((sentence) => (
            <p class="problem">{sentence}</p>
          ))}
          <div class="checkboxes">
            {view.parties.map(({ code, name }) => (
              <label>
                <input
                  type="checkbox"
                  name={TRIAL_WORDS.without}
                  value={code}
                  checked={asked.without.includes(code)}
                />{" "}
                {name}
              </label>
            ))}
          </div>
        </fieldset>
        <p role="status" data-trial-told></p>
        <Field
          name={TRIAL_WORDS.key}
          label={TRIAL.key}
          control={{
            kind: "choice",
            chosen: KEY_WORDS[asked.key ?? own ?? "population"],
            options: TRIAL_KEYS.map((key) => ({ value: KEY_WORDS[key], label: TRIAL_KEY_LABELS[key] })),
          }}
        />
        <Field
          name={TRIAL_WORDS.amount}
          label={TRIAL.amount}
          help={TRIAL.amountHelp}
          isOptional
          problem={sentences.length === 0 ? undefined : sentences.join(" ")}
          control={{ kind: "text", value: asked.amount, inputMode: "text", size: 14 }}
        />
        <button class="button" type="submit">
          {TRIAL.show}
        </button>{" "}
        <a href={withQuery(action, { [TRIAL_WORDS.day]: day })}>{TRIAL.reset}</a>
      </form>
      {view.forBrowser !== undefined && (
        <>
          <script type="application/json" data-basis>
            {raw(JSON.stringify(view.forBrowser).replaceAll("<", String.raw`\u003c`))}
          </script>
          <script type="module" src="/assets/joint-post.js"></script>
        </>
      )}
    </section>
  );
}

import type { JointPost } from "#domain/financing";
import { JOINT_POST } from "../../../texts/joint-post-page.ts";
import { serviceWord } from "../../../texts/joint-post-words.ts";
import { Passage } from "../../ui/passage.tsx";

/** What those who take part get, each with the words that it stands in. */
export function PostServices({ post }: { readonly post: JointPost }) {
  if (post.services.length === 0) return <></>;
  return (
    <section aria-labelledby="uppdraget">
      <h2 id="uppdraget">{JOINT_POST.services}</h2>
      {post.services.map(({ id, kind, text, ground }) => (
        <div id={`tjanst-${id}`}>
          <h3>{serviceWord(kind)}</h3>
          <p>{text}</p>
          {ground.quote !== undefined && (
            <Passage
              text={[{ text: ground.quote, isMarked: false }]}
              isQuote
              source={{ label: [ground.source.document, ground.source.place].filter(Boolean).join(", ") }}
            />
          )}
        </div>
      ))}
    </section>
  );
}

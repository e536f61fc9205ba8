import { SHORTCUTS } from "../../texts/page-frame.ts";

/** The list of keys that `?` opens, where they can also be switched off. Closed, and so absent, without script. */
export function ShortcutList() {
  return (
    <dialog id="shortcuts" aria-labelledby="shortcuts-heading">
      <h2 id="shortcuts-heading">{SHORTCUTS.heading}</h2>
      <p>{SHORTCUTS.explanation}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{SHORTCUTS.keyHeading}</th>
            <th scope="col">{SHORTCUTS.actionHeading}</th>
          </tr>
        </thead>
        <tbody>
          {SHORTCUTS.rows.map(({ keys, action }) => (
            <tr>
              <th scope="row">
                {keys.split(" ").map((key) => (
                  <kbd>{key}</kbd>
                ))}
              </th>
              <td>{action}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <label>
          <input type="checkbox" checked data-shortcuts-switch /> {SHORTCUTS.turnOff}
        </label>
      </p>
      <form method="dialog">
        <button class="button secondary">{SHORTCUTS.close}</button>
      </form>
    </dialog>
  );
}

/** The mark of Samnytta: three streams that meet. Decoration; the name stands beside it. */
export function Logo() {
  return (
    <svg class="logo-mark" width="30" height="30" viewBox="0 0 30 30" aria-hidden="true">
      <path d="M2 5c9 0 9 10 16 10h10M2 25c9 0 9-10 16-10M2 15h26" />
      <circle cx="27" cy="15" r="3" />
    </svg>
  );
}

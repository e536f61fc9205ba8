/** A text that begins a sentence or stands as a heading. @example capitalised("största rest") // "Största rest" */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Twice as large as it is shown, for a slide or a paper. */
const SCALE = 2;

/** Shows a button that saves the picture at its address as PNG, drawn here from the SVG. */
export function offerPng(button: HTMLButtonElement): void {
  const { png: address, name = "bild.png" } = button.dataset;
  if (address === undefined) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    void drawn(address).then((png) => (png === undefined ? undefined : save(png, name)));
  });
}

/** The picture as PNG; undefined where it cannot be drawn. */
async function drawn(address: string): Promise<Blob | undefined> {
  const image = new Image();
  image.src = address;
  const isThere = await image.decode().then(
    () => true,
    () => false,
  );
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  const context = canvas.getContext("2d");
  if (!isThere || context === null) return undefined;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob((png) => resolve(png ?? undefined), "image/png"));
}

function save(png: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(png);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/**
 * An SVG picture as a PNG.
 *
 * @param scale Pixels of the PNG for each of the SVG.
 * @throws Error when the browser cannot draw it.
 */
export async function png(svg: string, scale: number): Promise<Blob> {
  const image = new Image();
  // As `data:`, which the page's security policy lets an image be.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser draws no pictures');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('this browser writes no PNG'))),
      'image/png',
    );
  });
}

import type { Look } from '#domain/paper/look.ts'

/** Until they are decoded, a print could begin without them. @throws where one cannot be read */
export async function loadPictures(look: Look | undefined): Promise<void> {
  const urls = [look?.background?.picture.url, look?.design.kind === 'logo' ? look.design.picture.url : undefined]
  await Promise.all(urls.flatMap((url) => (url === undefined ? [] : [decoded(url)])))
}

async function decoded(url: string): Promise<void> {
  const image = new Image()
  image.src = url
  await image.decode()
}

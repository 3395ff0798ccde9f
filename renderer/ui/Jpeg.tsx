import { useCallback } from 'react'

type Props = { readonly bytes: Uint8Array; readonly alt: string }

/** A picture of bytes that are at hand; the page forgets them with it. */
export function Jpeg({ bytes, alt }: Props) {
  const show = useCallback(
    (image: HTMLImageElement) => {
      const url = URL.createObjectURL(new Blob([bytes.slice()], { type: 'image/jpeg' }))
      image.src = url
      return () => URL.revokeObjectURL(url)
    },
    [bytes],
  )
  return <img ref={show} alt={alt} />
}

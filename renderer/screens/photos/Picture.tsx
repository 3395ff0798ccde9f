import type { RowKey } from '#domain/timeline/entry.ts'
import { useQuery } from '@tanstack/react-query'
import { photoQuery } from '../../lib/queries/beside-card.ts'
import { Jpeg } from '../../ui/Jpeg.tsx'

type Props = { readonly photo: RowKey; readonly alt: string }

/** Nothing until its bytes are there. */
export function Picture({ photo, alt }: Props) {
  const { data } = useQuery(photoQuery(photo))
  return data === undefined ? null : <Jpeg bytes={data.bytes} alt={alt} />
}

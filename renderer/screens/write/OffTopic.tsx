import type { LetterPreview } from '#domain/letters/mailing.ts'
import { useTranslations } from 'use-intl'
import { useHiding } from '../../stores/preferences.ts'
import { Said } from '../../ui/Said.tsx'
import { useSomeNames } from './useSomeNames.ts'

type Props = Pick<LetterPreview, 'offTopic'>

/** Who would get news that are for the wearers of a tag without wearing it (P42); it is said and stops nothing. */
export function OffTopic({ offTopic }: Props) {
  const words = useTranslations('topic')
  const names = useSomeNames()
  const isHiding = useHiding()
  if (offTopic === null || isHiding) return null
  const { tag, people } = offTopic
  return <Said kind="done">{words('without', { tag, names: names(people) })}</Said>
}

import type { TemplateCode } from '#domain/letters/template.ts'
import { EVERYONE } from '#domain/people/filter.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { tagsQuery } from '../../lib/queries/card.ts'
import { countQuery } from '../../lib/queries/groups.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectOne } from '../../ui/Select.tsx'
import { useWriteTo } from '../customers/useWriteTo.ts'
import { WriteParts } from '../customers/WriteParts.tsx'
import styles from './Template.module.css'

/** No tag has this name: an empty one cannot be typed. */
const NONE = ''

type Props = {
  readonly code: TemplateCode
  readonly topic: string | null
  /** What is written with a template is what was saved of it. */
  readonly isUnsaved: boolean
  readonly onChange: (topic: string | null) => void
}

/** Which tag's wearers it is for (P42), and the way to write to them all. */
export function TemplateTopic({ code, topic, isUnsaved, onChange }: Props) {
  const words = useTranslations('topic')
  const { data: tags } = useQuery(tagsQuery)
  if (tags === undefined) return null
  if (tags.length === 0 && topic === null)
    return (
      <div className={styles['topic']}>
        <p>{words('noTags')}</p>
      </div>
    )
  const isGone = topic !== null && !tags.includes(topic)
  return (
    <div className={styles['topic']}>
      <SelectOne
        label={words('label')}
        options={[
          { value: NONE, words: words('everyone') },
          ...tags.map((tag) => ({ value: tag, words: tag })),
          ...(isGone ? [{ value: topic, words: words('goneOption', { tag: topic }) }] : []),
        ]}
        value={topic ?? NONE}
        onChange={(chosen) => onChange(chosen === NONE ? null : chosen)}
      />
      {topic === null && <p>{words('hint')}</p>}
      {topic !== null && isGone && <p>{words('gone', { tag: topic })}</p>}
      {topic !== null && !isGone && isUnsaved && <p>{words('unsaved', { tag: topic })}</p>}
      {topic !== null && !isGone && !isUnsaved && <WriteToThem code={code} tag={topic} />}
    </div>
  )
}

function WriteToThem({ code, tag }: { readonly code: TemplateCode; readonly tag: string }) {
  const words = useTranslations('topic')
  const asked = { text: '', where: { ...EVERYONE, tag } }
  const { data: count } = useQuery(countQuery(asked))
  const writing = useWriteTo({ ...asked, except: [] }, code)
  if (count === undefined) return null
  if (count === 0) return <p>{words('nobody', { tag })}</p>
  return (
    <>
      {writing.total === null && <Button onClick={() => void writing.begin()}>{words('write', { tag, count })}</Button>}
      <WriteParts writing={writing} />
    </>
  )
}

import type { ExportLook } from '#domain/exchange/export.ts'
import { type Content, CONTENTS } from '#domain/exchange/table.ts'
import { useTranslations } from 'use-intl'
import { useContentWords } from '../../lib/useContentWords.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import styles from './Export.module.css'

type Props = {
  readonly contents: readonly Content[]
  readonly look: ExportLook | undefined
  readonly onChange: (contents: readonly Content[]) => void
}

/** お客様, ご来店, ご連絡, with how many there are. */
export function ExportContents({ contents, look, onChange }: Props) {
  const words = useTranslations('export')
  const { nameOf, countOf } = useContentWords()
  const toggle = (content: Content, isOn: boolean) =>
    onChange(CONTENTS.filter((one) => (one === content ? isOn : contents.includes(one))))
  const wordsOf = (content: Content) =>
    look === undefined
      ? nameOf(content)
      : words('whatCount', { content: nameOf(content), count: countOf(content, look.counts[content]) })
  return (
    <fieldset className={styles['contents']}>
      <legend>{words('what')}</legend>
      {CONTENTS.map((content) => (
        <Checkbox key={content} isSelected={contents.includes(content)} onChange={(isOn) => toggle(content, isOn)}>
          <span className={styles['word']}>{wordsOf(content)}</span>
        </Checkbox>
      ))}
    </fieldset>
  )
}

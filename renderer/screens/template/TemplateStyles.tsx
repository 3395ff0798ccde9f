import { mayBeLucky } from '#domain/letters/template-style.ts'
import type { Template, TemplateStyle } from '#domain/letters/template.ts'
import { useTranslations } from 'use-intl'
import { SelectOne } from '../../ui/Select.tsx'
import styles from './Template.module.css'

type Props = {
  readonly template: Pick<Template, 'kind' | 'window'>
  readonly style: TemplateStyle
  readonly onChange: (style: TemplateStyle) => void
}

/** With or without 、 and 。, whether a paragraph is indented, and what is happy dated 吉日. */
export function TemplateStyles({ template, style, onChange }: Props) {
  const words = useTranslations('template')
  return (
    <div className={styles['styles']}>
      <SelectOne
        label={words('punctuation')}
        options={[
          { value: 'kept', words: words('punctuationKept') },
          { value: 'spaced', words: words('punctuationSpaced') },
        ]}
        value={style.punctuation}
        onChange={(punctuation) => onChange({ ...style, punctuation })}
      />
      <SelectOne
        label={words('indent')}
        options={[
          { value: 'on', words: words('indentOn') },
          { value: 'off', words: words('indentOff') },
        ]}
        value={style.indent ? 'on' : 'off'}
        onChange={(indent) => onChange({ ...style, indent: indent === 'on' })}
      />
      {mayBeLucky(template) && (
        <SelectOne
          label={words('date')}
          options={[
            { value: 'day', words: words('dateDay') },
            { value: 'lucky', words: words('dateLucky') },
          ]}
          value={style.date}
          onChange={(date) => onChange({ ...style, date })}
        />
      )}
      <p>{words('styleHint')}</p>
    </div>
  )
}

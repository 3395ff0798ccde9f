import type { OwnRule } from '#domain/week/own-rule.ts'
import { useTranslations } from 'use-intl'
import { useTemplateName } from '../../lib/useTemplateName.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import styles from './OwnRules.module.css'

type Props = {
  readonly rule: OwnRule
  readonly onTurn: (isOn: boolean) => void
  readonly onChange: () => void
  readonly onRemove: () => void
}

/** One rule in words, with what it names that is not there any more. */
export function OwnRuleLine({ rule, onTurn, onChange, onRemove }: Props) {
  const words = useTranslations('ownRules')
  const nameOf = useTemplateName()
  const { name, kind, tag, count, template, isOn, gone } = rule
  const isTemplateGone = gone.includes('template')
  return (
    <div className={styles['line']}>
      <div className={styles['what']}>
        <p className={styles['name']}>{name}</p>
        <p>
          {words(kind, { tag, count })}
          <span className={styles['soft']}>
            {!isTemplateGone && template !== null ? words('words', { name: nameOf(template) }) : words('noWords')}
          </span>
        </p>
        {gone.includes('tag') && <p className={styles['gone']}>{words('goneTag', { tag })}</p>}
        {isTemplateGone && <p className={styles['gone']}>{words('goneTemplate')}</p>}
      </div>
      <div className={styles['acts']} role="group" aria-label={name}>
        <Checkbox isSelected={isOn} onChange={onTurn}>
          {words('on')}
        </Checkbox>
        <Button aria-label={words('changeOf', { name })} onClick={onChange}>
          {words('change')}
        </Button>
        <Button look="quiet" aria-label={words('removeOf', { name })} onClick={onRemove}>
          {words('remove')}
        </Button>
      </div>
    </div>
  )
}

import { SCALES, type Shift } from '#domain/paper/printers.ts'
import { useTranslations } from 'use-intl'
import { Choice } from '../../ui/Choice.tsx'
import { Folded } from '../../ui/Folded.tsx'
import styles from './Printers.module.css'

type Props = { readonly shift: Shift; readonly onChange: (shift: Shift) => void }

/** For the few printers that also print too large or too small, or the other way up. */
export function MoreOfShift({ shift, onChange }: Props) {
  const words = useTranslations('printers')
  return (
    <Folded moreWords={words('more')} lessWords={words('less')}>
      <div className={styles['more']}>
        <Choice
          label={words('scale')}
          options={SCALES.map((percent) => ({ value: `${percent}`, words: words('percent', { percent }) }))}
          value={`${shift.scale}`}
          onChange={(percent) => onChange({ ...shift, scale: Number(percent) })}
        />
        <Choice
          label={words('turn')}
          options={[
            { value: '0', words: words('turn0') },
            { value: '180', words: words('turn180') },
          ]}
          value={`${shift.turn}`}
          onChange={(turn) => onChange({ ...shift, turn: turn === '180' ? 180 : 0 })}
        />
      </div>
    </Folded>
  )
}

import type { SameView } from '#domain/people/duplicates/same.ts'
import { useTranslations } from 'use-intl'
import { putOff } from '../../stores/duplicates.ts'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import styles from './Duplicates.module.css'
import { SameSideText } from './SameSideText.tsx'

type Props = { readonly pair: SameView; readonly onApart: () => void }

/** Two cards, why they may be one person's, and what the owner says to it. */
export function SameRow({ pair: { one, other, reasons }, onApart }: Props) {
  const words = useTranslations('duplicates')
  const why = useTranslations('sameReasons')
  const two = { one: one.id, other: other.id }
  const names = { one: one.called.name, other: other.called.name }
  return (
    <li>
      <div className={styles['pair']}>
        <SameSideText side={one} />
        <SameSideText side={other} />
      </div>
      <div className={styles['foot']}>
        <div className={styles['reasons']}>
          {reasons.map((reason) => (
            <Chip key={reason}>{why(reason)}</Chip>
          ))}
        </div>
        <div className={styles['acts']}>
          <Button look="quiet" aria-label={words('laterOf', names)} onClick={() => putOff(two)}>
            {words('later')}
          </Button>
          <Button aria-label={words('apartOf', names)} onClick={onApart}>
            {words('apart')}
          </Button>
          <Button aria-label={words('mergeOf', names)} onClick={() => go({ at: 'merge', ...two })}>
            {words('merge')}
          </Button>
        </div>
      </div>
    </li>
  )
}

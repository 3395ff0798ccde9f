import type { Id } from '#domain/people/customer.ts'
import { useTranslations } from 'use-intl'
import { useTurningKeys } from '../../lib/useTurningKeys.ts'
import { turnTo } from '../../stores/writing.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Write.module.css'

type Props = { readonly to: readonly Id[]; readonly customer: Id; readonly who: string }

/** Whose letter is open, and the way to the next one: by button, Alt+↑/↓ or PageUp/PageDown. */
export function Turn({ to, customer, who }: Props) {
  const words = useTranslations('write')
  const at = to.indexOf(customer)
  const turn = (by: 1 | -1) => {
    const next = to[at + by]
    if (next !== undefined) turnTo(next)
  }
  useTurningKeys(turn)
  return (
    <header className={styles['turn']}>
      <h2>{who}</h2>
      {to.length > 1 && (
        <>
          <p className={styles['soft']}>{words('place', { at: at + 1, count: to.length })}</p>
          <div className={styles['buttons']} title={words('keys')}>
            <Button aria-disabled={at === 0} onClick={() => turn(-1)}>
              {words('previous')}
            </Button>
            <Button aria-disabled={at === to.length - 1} onClick={() => turn(1)}>
              {words('next')}
            </Button>
          </div>
        </>
      )}
    </header>
  )
}

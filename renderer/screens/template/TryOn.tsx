import { useTranslations } from 'use-intl'
import { useTurningKeys } from '../../lib/useTurningKeys.ts'
import { Button } from '../../ui/Button.tsx'
import { FindPerson } from '../introductions/FindPerson.tsx'
import styles from './Template.module.css'
import type { Turning } from './useTriedOn.ts'

type Props = { readonly turning: Turning }

/** Whom to see the sheet for: by name, or one after the other by button or key. */
export function TryOn({ turning: { isFirst, isLast, turn, take } }: Props) {
  const words = useTranslations('template')
  const write = useTranslations('write')
  useTurningKeys(turn)
  return (
    <div className={styles['tryOn']}>
      <FindPerson label={words('tryOn')} hint={words('tryOnHint')} onTake={(_, by) => take(by)} />
      <div className={styles['turn']} title={write('keys')}>
        <Button aria-disabled={isFirst} onClick={() => turn(-1)}>
          {write('previous')}
        </Button>
        <Button aria-disabled={isLast} onClick={() => turn(1)}>
          {write('next')}
        </Button>
      </div>
    </div>
  )
}

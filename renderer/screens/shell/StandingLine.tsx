import type { ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import styles from './Shell.module.css'

type Props = {
  readonly act: string
  readonly onAct: () => void
  readonly children: ReactNode
}

/** What holds for the whole program just now, above every place, and the way to it or out of it. */
export function StandingLine({ act, onAct, children }: Props) {
  return (
    <div className={styles['asked']}>
      <Said
        kind="done"
        action={
          <Button look="quiet" onClick={onAct}>
            {act}
          </Button>
        }
      >
        {children}
      </Said>
    </div>
  )
}

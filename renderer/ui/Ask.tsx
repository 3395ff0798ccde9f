import type { ReactNode } from 'react'
import { Dialog, Heading, Modal } from 'react-aria-components'
import { Button } from './Button.tsx'
import styles from './Ask.module.css'
import { Over } from './Over.tsx'

type Props = {
  readonly title: string
  readonly doWords: string
  readonly notWords: string
  readonly onDo: () => void
  readonly onNot: () => void
  readonly children: ReactNode
}

/**
 * Asks before what cannot be taken back, and only then: what will be gone, and the way out first.
 * A dialog of our own, since the window's own confirm loses the text focus on Windows.
 */
export function Ask({ title, doWords, notWords, onDo, onNot, children }: Props) {
  return (
    <Over className={styles['behind']} onClose={onNot}>
      <Modal className={styles['sheet'] ?? ''}>
        <Dialog role="alertdialog" className={styles['words'] ?? ''}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
          <div className={styles['ways']}>
            <Button onClick={onNot}>{notWords}</Button>
            <Button look="main" onClick={onDo}>
              {doWords}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </Over>
  )
}

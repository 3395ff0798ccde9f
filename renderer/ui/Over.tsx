import { createContext, use, type ReactNode } from 'react'
import { ModalOverlay } from 'react-aria-components'

/** Where what lies over the page stands, so that it is put away together with the page; without one, in the body. */
export const OverIn = createContext<Element | undefined>(undefined)

type Props = {
  readonly className: string | undefined
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Lies over the whole page while it is there; Esc and a click beside it close it. */
export function Over({ className, onClose, children }: Props) {
  return (
    <ModalOverlay
      className={className ?? ''}
      isOpen
      isDismissable
      UNSTABLE_portalContainer={use(OverIn) ?? document.body}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      {children}
    </ModalOverlay>
  )
}

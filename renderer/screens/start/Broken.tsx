import { Component, type ReactNode } from 'react'
import { REFUSALS } from '#contract/refusals.ts'
import { Button } from '../../ui/Button.tsx'
import { Opening } from '../../ui/Opening.tsx'

type Props = { readonly children: ReactNode }
type State = { readonly broken: boolean }

/** The last net below every screen. It speaks both languages itself, for the words may be what broke. */
export class Broken extends Component<Props, State> {
  override state: State = { broken: false }

  static getDerivedStateFromError(): State {
    return { broken: true }
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    return (
      <Opening title="画面を表示できませんでした" text={REFUSALS.internal.ja}>
        <p lang="en">{REFUSALS.internal.en}</p>
        <Button look="main" onClick={() => window.location.reload()}>
          もう一度開く / Open again
        </Button>
      </Opening>
    )
  }
}

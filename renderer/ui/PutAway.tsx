import { Activity, Component, useCallback, useEffect, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { OverIn } from './Over.tsx'
import styles from './PutAway.module.css'
import { standingOf } from './standing.ts'

type Props = { readonly isAway: boolean; readonly children: ReactNode }

/**
 * Puts a part of the page away whole: while `isAway` nothing of it is in the document, its effects rest, and what was typed,
 * opened and scrolled to comes back as it was. What was never there is not begun while it is away.
 */
export function PutAway(part: Props) {
  const [holder] = useState(newHolder)
  const [slot, setSlot] = useState<HTMLDivElement | null>(null)
  const mount = useCallback(
    (element: HTMLDivElement | null) => {
      element?.append(holder)
      setSlot(element)
    },
    [holder],
  )
  return (
    <div ref={mount} className={styles['whole']}>
      {slot !== null && <Held {...part} slot={slot} holder={holder} />}
    </div>
  )
}

type HeldProps = Props & {
  readonly slot: Element
  /** Stands in the slot, or nowhere; the part is drawn into it. */
  readonly holder: HTMLElement
}

class Held extends Component<HeldProps, { readonly wasThere: boolean }> {
  override state = { wasThere: false }
  private wayBack: (() => void) | null = null

  static getDerivedStateFromProps({ isAway }: Props, { wasThere }: { readonly wasThere: boolean }) {
    return { wasThere: wasThere || !isAway }
  }

  /** The one moment before anything changes: lists still stand as scrolled, and what comes back finds itself in the document. */
  override getSnapshotBeforeUpdate({ isAway: wasAway }: HeldProps): null {
    const { isAway, slot, holder } = this.props
    if (isAway && !wasAway) {
      this.wayBack = standingOf(holder)
      holder.remove()
    }
    if (!isAway && wasAway) slot.append(holder)
    return null
  }

  /** React asks for it beside the moment before. */
  override componentDidUpdate(): void {}

  private readonly goBack = (): void => {
    this.wayBack?.()
    this.wayBack = null
  }

  override render(): ReactNode {
    const { isAway, holder, children } = this.props
    if (!this.state.wasThere) return null
    return createPortal(
      <Activity mode={isAway ? 'hidden' : 'visible'}>
        <OverIn value={holder}>{children}</OverIn>
        <AfterAll act={this.goBack} />
      </Activity>,
      holder,
    )
  }
}

/** Acts each time all beside it has come back: its effects put the focus where they want it at first, forms a turn later. */
function AfterAll({ act }: { readonly act: () => void }) {
  useEffect(() => {
    const timer = setTimeout(act)
    return () => clearTimeout(timer)
  }, [act])
  return null
}

function newHolder(): HTMLDivElement {
  const holder = document.createElement('div')
  holder.className = styles['whole'] ?? ''
  return holder
}

import styles from './Bars.module.css'

type Props = {
  readonly label: string
  /** In the order in which they stand; the last is the one under way. */
  readonly bars: readonly { readonly id: string; readonly value: number }[]
}

const WIDTH = 10
const GAP = 3
const HEIGHT = 36
/** A month with little in it is told from one with nothing. */
const LEAST = 2

/** Small bars side by side, the largest as high as there is room; the figures stand in a table beside. */
export function Bars({ label, bars }: Props) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const width = bars.length * (WIDTH + GAP) - GAP
  return (
    <svg className={styles['bars']} role="img" aria-label={label} width={width} height={HEIGHT + 1}>
      {bars.map(({ id, value }, at) => {
        const height = value === 0 ? 0 : Math.max(LEAST, (value / most) * HEIGHT)
        return (
          <rect
            key={id}
            className={at === bars.length - 1 ? styles['last'] : styles['bar']}
            x={at * (WIDTH + GAP)}
            y={HEIGHT - height}
            width={WIDTH}
            height={height}
          />
        )
      })}
      <line x1={0} x2={width} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} className={styles['ground']} />
    </svg>
  )
}

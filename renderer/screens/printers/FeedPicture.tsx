import { isLabels, type Paper, type PrintSide } from '#domain/paper/papers.ts'
import { postalBoxes } from '#domain/paper/postal-boxes.ts'
import { isLandscape } from '#domain/paper/sizes.ts'
import { useTranslations } from 'use-intl'
import styles from './Printers.module.css'

type Props = { readonly paper: Paper; readonly side: PrintSide }

const LONG = 62

/** How the paper is put into the printer: from behind with the printed side towards one, into a drawer turned over. */
export function FeedPicture({ paper, side }: Props) {
  const words = useTranslations('feed')
  const scale = LONG / Math.max(paper.width, paper.height)
  const [width, height] = [paper.width * scale, paper.height * scale]
  const lines = side === 'address' ? words('address') : words('message')
  return (
    <div className={styles['feeds']}>
      <figure>
        <svg viewBox="0 0 120 110" role="img" aria-label={words('behind')}>
          <g transform={`translate(${60 - width / 2} ${72 - height})`}>
            <Sheet paper={paper} side={side} width={width} height={height} scale={scale} />
          </g>
          <path className={styles['printer']} d="M16 66h88v30H16zM26 66l6-8h56l6 8M28 96h64" />
          <path className={styles['arrow']} d="M110 20v30m-5-7 5 7 5-7" />
        </svg>
        <figcaption>
          <strong>{words('behind')}</strong> {words('behindSaid', { side: lines })}
        </figcaption>
      </figure>
      <figure>
        <svg viewBox="0 0 120 110" role="img" aria-label={words('drawer')}>
          <path className={styles['printer']} d="M16 18h88v30H16zM24 48h72v8H24z" />
          <g transform={`translate(${60 - width / 2} 44)`}>
            <rect className={styles['turned']} width={width} height={height} rx="1" />
          </g>
          <path className={styles['arrow']} d="M110 96V66m-5 7 5-7 5 7" />
        </svg>
        <figcaption>
          <strong>{words('drawer')}</strong> {words('drawerSaid', { side: lines })}
        </figcaption>
      </figure>
    </div>
  )
}

type SheetProps = Props & { readonly width: number; readonly height: number; readonly scale: number }

/** What tells one side and one end from the other: the boxes, or lines of writing. */
function Sheet({ paper, side, width, height, scale }: SheetProps) {
  const hasBoxes = side === 'address' && !isLabels(paper) && !isLandscape(paper)
  return (
    <>
      <rect className={styles['sheet']} width={width} height={height} rx="1" />
      {hasBoxes ? (
        postalBoxes(paper).map((box) => (
          <rect
            key={box.x}
            className={styles['box']}
            x={box.x * scale}
            y={box.y * scale}
            width={box.width * scale}
            height={box.height * scale}
          />
        ))
      ) : (
        <path
          className={styles['lines']}
          d={[0.16, 0.28, 0.4, 0.52].map((at) => `M${width * 0.15} ${height * at}h${width * 0.7}`).join('')}
        />
      )}
    </>
  )
}

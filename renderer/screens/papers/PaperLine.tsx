import { isBuiltIn, isLabels, type Paper } from '#domain/paper/papers.ts'
import { labelsASheet } from '#domain/paper/labels.ts'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/Button.tsx'
import { Beside } from '../Page.tsx'
import styles from './Papers.module.css'

type Props = {
  readonly paper: Paper
  readonly name: string
  readonly isOwners: boolean
  readonly onOpen: () => void
  /** The program's own sizes again, or off the list. */
  readonly onTakeBack: () => void
}

/** One paper with its size, and what can be done about it. */
export function PaperLine({ paper, name, isOwners, onOpen, onTakeBack }: Props) {
  const words = useTranslations('paperSizes')
  const { code, width, height } = paper
  const takeBack = isBuiltIn(code) ? 'original' : 'remove'
  return (
    <Beside
      action={
        <div className={styles['acts']}>
          {isOwners && (
            <Button look="quiet" aria-label={words(`${takeBack}Named`, { name })} onClick={onTakeBack}>
              {words(takeBack)}
            </Button>
          )}
          <Button aria-label={words('changeNamed', { name })} onClick={onOpen}>
            {words('change')}
          </Button>
        </div>
      }
    >
      <p>
        {name}
        <span className={styles['size']}>
          {isLabels(paper)
            ? words('labels', {
                width: String(paper.grid.width),
                height: String(paper.grid.height),
                count: labelsASheet(paper),
              })
            : words('size', { width: String(width), height: String(height) })}
        </span>
      </p>
    </Beside>
  )
}

import styles from './Slip.module.css'

/** The title slip of the notebook; its name stays Japanese. */
export function Slip() {
  return (
    <div className={styles['slip']} lang="ja">
      おつきあい帳
    </div>
  )
}

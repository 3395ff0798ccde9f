import styles from './Checkbox.module.css'

/** The box of something that is so or not, for the eye alone. */
export function Tick({ isOn }: { readonly isOn?: boolean }) {
  return (
    <span className={styles['box']} data-on={isOn} aria-hidden="true">
      <svg viewBox="0 0 16 16">
        <path d="M3 8.5 6.5 12 13 4.5" />
      </svg>
    </span>
  )
}

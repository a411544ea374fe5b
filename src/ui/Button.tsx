import type { ComponentProps } from 'react';
import styles from './Button.module.css';

/** A native button in the product's look; quiet buttons read as text beside a figure. */
export function Button({ quiet = false, ...rest }: ComponentProps<'button'> & { quiet?: boolean }) {
  return <button type="button" className={quiet ? styles.quiet : styles.button} {...rest} />;
}

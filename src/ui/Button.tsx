import type { ComponentProps } from 'react';
import styles from './Button.module.css';

type Props = ComponentProps<'button'> & { readonly quiet?: boolean; readonly primary?: boolean };

/**
 * A native button in the product's look; quiet buttons read as text beside a figure, a primary one is
 * what a page is for.
 */
export function Button({ quiet = false, primary = false, ...rest }: Props) {
  return (
    <button
      type="button"
      className={quiet ? styles.quiet : styles.button}
      data-primary={primary || undefined}
      {...rest}
    />
  );
}

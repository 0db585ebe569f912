import { Table, type TableProps } from '@mantine/core'
import classes from './WideTable.module.css'

interface Props extends TableProps {
  /** From which width on the columns stand side by side without scrolling. */
  minWidth: number
}

/** A table for a desk. On a phone each row is a card, so that no column lies off the screen: `data-label` of a cell names
 * its value there, `data-key` makes it the heading of the card, `data-wide` gives it a line of its own, `data-none` leaves it out. */
export function WideTable({ minWidth, ...table }: Props) {
  return (
    <Table.ScrollContainer
      minWidth={minWidth}
      className={classes.wide}
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
    >
      <Table {...table} className={classes.table} />
    </Table.ScrollContainer>
  )
}

import { Button, Group, Modal, type ModalProps, Table, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Column<Row> {
  label: string
  cell: (row: Row) => ReactNode
  /** Keeps what is short on one line. */
  nowrap?: boolean
}

interface Props<Row> {
  rows: Row[]
  rowKey: (row: Row) => string | number
  columns: Column<Row>[]
  /** The buttons at the end of a row. */
  actions: (row: Row) => ReactNode
}

/** Rows that are changed where they stand: what is kept, and its buttons at the end of each row. */
export function EditableTable<Row>({ rows, rowKey, columns, actions }: Props<Row>) {
  const { t } = useTranslation()
  const style = (column: Column<Row>) => (column.nowrap ? { whiteSpace: 'nowrap' as const } : undefined)
  return (
    <Table.ScrollContainer minWidth={760} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table striped>
        <Table.Thead>
          <Table.Tr>
            {columns.map(column => (
              <Table.Th key={column.label}>{column.label}</Table.Th>
            ))}
            <Table.Th>
              <VisuallyHidden>{t('actions')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(row => (
            <Table.Tr key={rowKey(row)}>
              {columns.map(column => (
                <Table.Td key={column.label} style={style(column)}>
                  {column.cell(row)}
                </Table.Td>
              ))}
              <Table.Td>
                <Group gap={4} wrap="nowrap" justify="end">
                  {actions(row)}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

interface RowButtonProps {
  children: string
  /** What a screen reader says, where the word alone does not say which row is meant. */
  label?: string
  loading?: boolean
  onClick: () => void
}

/** A button at the end of a row. */
export function RowButton({ children, label, loading, onClick }: RowButtonProps) {
  return (
    <Button size="compact-sm" variant="default" aria-label={label} loading={loading} onClick={onClick}>
      {children}
    </Button>
  )
}

interface DialogProps {
  title: string
  size?: ModalProps['size']
  onClose: () => void
  /** The form, or nothing while nothing is edited. */
  children: ReactNode
}

/** The form for a row, over the table. */
export function EditDialog({ title, size, onClose, children }: DialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={!!children}
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {children}
    </Modal>
  )
}

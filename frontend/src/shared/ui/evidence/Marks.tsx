import classes from './Marks.module.css'

/** A rectangle on a page as it is shown upright, in parts of its width and height. */
export interface Mark {
  page: number
  left: number
  top: number
  width: number
  height: number
  /** How it is drawn; what it means stands in words beside the page. */
  tone: 'agrees' | 'differs'
  /** Whether it is the one that is looked at. */
  active: boolean
}

/** Marks over a page that was turned by so many degrees to the right. */
export function Marks({ marks, turn = 0 }: { marks: Mark[]; turn?: number }) {
  return marks.map(mark => {
    const { left, top, width, height } = turned(mark, turn)
    return (
      <span
        key={`${left} ${top} ${width}`}
        aria-hidden
        className={classes.mark}
        data-tone={mark.tone}
        data-active={mark.active || undefined}
        style={{
          left: `${left * 100}%`,
          top: `${top * 100}%`,
          width: `${width * 100}%`,
          height: `${height * 100}%`,
        }}
      />
    )
  })
}

/** Where a rectangle lies on the page after it was turned. */
export function turned(mark: Pick<Mark, 'left' | 'top' | 'width' | 'height'>, turn: number) {
  const { left, top, width, height } = mark
  switch (((turn % 360) + 360) % 360) {
    case 90:
      return { left: 1 - top - height, top: left, width: height, height: width }
    case 180:
      return { left: 1 - left - width, top: 1 - top - height, width, height }
    case 270:
      return { left: top, top: 1 - left - width, width: height, height: width }
    default:
      return { left, top, width, height }
  }
}

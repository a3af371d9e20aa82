import classes from "./sparkline.module.css";

const WIDTH = 72;
const HEIGHT = 22;

/** A few bars without axes: the shape of a day; the number beside it says how much. */
export function Sparkline({ values }: { readonly values: readonly number[] }) {
  const highest = Math.max(1, ...values);
  const step = WIDTH / Math.max(1, values.length);
  return (
    <svg width={WIDTH} height={HEIGHT} className={classes["spark"]} aria-hidden="true" focusable="false">
      {values.every((value) => value === 0) ? (
        <line x1={0} x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      ) : (
        values.map((value, index) => {
          const height = value === 0 ? 1 : Math.max(2, (value / highest) * HEIGHT);
          return (
            <rect
              key={index}
              x={index * step}
              y={HEIGHT - height}
              width={Math.max(1, step - 1)}
              height={height}
              data-empty={value === 0}
            />
          );
        })
      )}
    </svg>
  );
}

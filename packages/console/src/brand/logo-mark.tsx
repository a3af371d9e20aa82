/** The mark: a key whose bow is a map pin; flat, in the colour of the text around it. */
export function LogoMark({ size = 24 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="currentColor" aria-hidden="true" focusable="false">
      <path
        fillRule="evenodd"
        d="M16 .8a9.6 9.6 0 0 1 9.6 9.6c0 4.9-4.5 8.5-7.6 12v1.1h4v2.8h-4v1.5h4v2.8h-4v.6h-4v-8.8c-3.1-3.5-7.6-7.1-7.6-12A9.6 9.6 0 0 1 16 .8Zm0 6a3.6 3.6 0 1 0 0 7.2 3.6 3.6 0 0 0 0-7.2Z"
      />
    </svg>
  );
}

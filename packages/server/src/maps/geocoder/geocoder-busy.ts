/** More questions wait than can be answered soon: asking again a second later is better than waiting. */
export class GeocoderBusy extends Error {
  constructor() {
    super("The geocoder has more to do than it can; ask again in a second.");
  }
}

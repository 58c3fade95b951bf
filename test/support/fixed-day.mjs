// Loaded before a program (NODE_OPTIONS=--import=…): its clock runs as ever, but from noon of the day in FIXED_DAY, so
// that what depends on today is the same in a year.
const RealDate = Date;
const offset = RealDate.parse(`${process.env['FIXED_DAY']}T12:00:00Z`) - RealDate.now();

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + offset);
    else super(...given);
  }
  static now() {
    return RealDate.now() + offset;
  }
};

//! `beian workdays`: the sum people get wrong, day by day.

use tests::beian::Beian;

#[test]
fn a_national_holiday_does_not_count() {
    let beian = Beian::default();
    // 2026-10-01 is a Thursday and a holiday; 1 to 7 October are off.
    let plain = beian.call(["workdays", "count", "2026-09-30", "2026-10-08", "--json"]).ended(0);
    assert!(plain.out.contains("2026-10-01"), "each day is shown: {}", plain.out);
}

//! A year from a notice and from rows.

use super::*;
use crate::catalogue::sources::Sources;
use crate::workdays::Calendar;

/// As the State Council published it on 2025-11-04 (gov.cn content_7047091), with its opening shortened.
const NOTICE: &str = "国务院办公厅关于2026年部分节假日安排的通知\n国办发明电〔2025〕7号\n各省、自治区、直辖市人民政府：\n\
    经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。\n\
    一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。\n\
    二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。\n\
    三、清明节：4月4日（周六）至6日（周一）放假，共3天。\n\
    四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。\n\
    五、端午节：6月19日（周五）至21日（周日）放假，共3天。\n\
    六、中秋节：9月25日（周五）至27日（周日）放假，共3天。\n\
    七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。\n\
    节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。";

fn calendar() -> Calendar {
    Calendar::load(&Sources::embedded()).unwrap()
}

#[test]
fn the_notice_of_a_year_comes_to_the_same_days_as_its_table() {
    let year = Year::read(NOTICE).unwrap();
    assert_eq!(year.year, 2026);
    let table = calendar();
    for (date, (kind, _)) in &year.days {
        assert_eq!(table.kind(*date), Some(*kind), "{date}");
    }
    let of_table = Sources::embedded().get("tables/workdays.csv").unwrap().matches("\n2026-").count();
    assert_eq!(year.days.len(), of_table);
    assert_eq!(year.days.values().next().unwrap().1, "元旦");
}

#[test]
fn rows_come_back_as_they_were_and_a_notice_becomes_rows() {
    let year = Year::read(NOTICE).unwrap();
    assert_eq!(Year::read(&year.rows()), Ok(year.clone()));
    assert_eq!(Year::read(&format!("\u{feff}{}", year.rows().replace('\n', "\r\n"))), Ok(year));
}

#[test]
fn a_notice_whose_count_does_not_fit_or_that_is_cut_short_is_no_year() {
    let wrong = NOTICE.replace("共9天", "共8天");
    assert!(matches!(Year::read(&wrong), Err(NoYear::NotRead(_))), "{:?}", Year::read(&wrong));
    let cut = NOTICE.split("二、").next().unwrap();
    assert_eq!(Year::read(cut), Err(NoYear::NotWhole));
    for text in ["", "您好", "date,kind\n2027-01-01,feast", "date,name\n2027-01-01,x", &"年".repeat(200_000)]
    {
        assert!(Year::read(text).is_err(), "{}", text.chars().take(20).collect::<String>());
    }
    let other_year = Year::read(NOTICE).unwrap().rows() + "2031-05-01,holiday,x\n";
    assert_eq!(Year::read(&other_year), Err(NoYear::NotWhole));
}

#[test]
fn an_older_wording_with_the_year_before_is_read() {
    let text = "关于2023年部分节假日安排的通知 一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。\
        二、春节：1月21日至27日放假调休，共7天。1月28日、29日上班。三、清明节：4月5日放假，共1天。";
    let year = Year::read(text).unwrap();
    let day = |text: &str| year.days.get(&text.parse().unwrap()).map(|(kind, _)| *kind);
    assert_eq!((year.year, day("2022-12-31")), (2023, Some(DayKind::Holiday)));
    assert_eq!((day("2023-01-28"), day("2023-01-29")), (Some(DayKind::MakeUp), Some(DayKind::MakeUp)));
    assert_eq!(day("2023-04-05"), Some(DayKind::Holiday));
}

#[test]
fn only_a_year_that_is_missing_is_added() {
    let mut table = calendar();
    assert!(!table.add_year(&Year::read(NOTICE).unwrap()), "it is there already");
    let rows = NOTICE.replace("2026年", "2027年");
    assert!(table.add_year(&Year::read(&rows).unwrap()));
    assert_eq!(table.kind("2027-01-05".parse().unwrap()), Some(DayKind::Work));
    assert_eq!(table.add("2026-12-31".parse().unwrap(), 1).unwrap().end, "2027-01-04".parse().unwrap());
}

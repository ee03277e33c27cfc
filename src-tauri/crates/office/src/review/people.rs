//! The principals: who they are and how they are reached.

use filing::answers::Path;

use super::{Reading, checksums};

/// Code of the resident identity card in `certificate_types.csv`.
const RESIDENT_ID: &str = "2";

/// Code of an individual in `entity_nature.csv`.
const INDIVIDUAL: &str = "5";

/// Reads every principal, then holds them against each other.
pub(super) fn read(reading: &mut Reading<'_>) {
    let sites = 0..reading.answers.sites.len();
    let mut everybody = vec![Path::entity("entity_principal.name")];
    everybody.extend(sites.map(|site| Path::site(site, "site_principal.name")));
    for name in &everybody {
        person(reading, name);
    }
    shared_phones(reading, &everybody);
}

fn person(reading: &mut Reading<'_>, name: &Path) {
    let field = |field: &str| name.sibling(name.id.replace(".name", field));
    let (number, mobile) = (field(".certificate_number"), field(".mobile"));
    let (phone, email) = (field(".office_phone"), field(".email"));
    if reading.text(name).is_empty() {
        reading.note(name, if name.site.is_none() { "1044" } else { "principal_name" });
    }
    let id = reading.text(&number);
    if id.is_empty() {
        reading.note(&number, "1008");
    } else if reading.text(&field(".certificate_type")) == RESIDENT_ID && !checksums::resident_id(id) {
        reading.note(&number, "1015");
    }
    if !is_mobile(reading.text(&mobile)) {
        reading.note(&mobile, "1011");
    }
    let landline = reading.text(&phone);
    let individual = reading.text(&Path::entity("entity.nature")) == INDIVIDUAL;
    if landline.is_empty() && individual {
        // Only units must give one.
    } else if landline.is_empty() && name.site.is_some() {
        reading.note(&phone, "1031");
    } else if !is_landline(landline) {
        reading.note(&phone, "1010");
    }
    if !is_email(reading.text(&email)) {
        reading.note(&email, "1009");
    }
}

/// Two different people with one mobile: one of them cannot be reached.
fn shared_phones(reading: &mut Reading<'_>, everybody: &[Path]) {
    let of = |reading: &Reading<'_>, name: &Path| {
        let mobile = name.sibling(name.id.replace(".name", ".mobile"));
        (reading.text(name).to_owned(), reading.text(&mobile).to_owned(), mobile)
    };
    let mut seen: Vec<(String, String)> = Vec::new();
    for path in everybody {
        let (name, phone, at) = of(reading, path);
        let clash = seen.iter().any(|(other, number)| *number == phone && *other != name);
        if clash && !phone.is_empty() && !name.is_empty() {
            reading.note(&at, "1007");
        }
        seen.push((name, phone));
    }
}

fn is_mobile(text: &str) -> bool {
    let digits = text.len() == 11 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits
        && text.starts_with('1')
        && !text.starts_with("10")
        && !text.starts_with("11")
        && !text.starts_with("12")
}

/// Area code, hyphen, number, perhaps an extension; or the mobile, where there is no landline.
fn is_landline(text: &str) -> bool {
    let mut parts = text.split('-');
    let (area, number, extension) = (parts.next(), parts.next(), parts.next());
    let digits = |part: &str, least: usize, most: usize| {
        (least..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let line = area.is_some_and(|area| area.starts_with('0') && digits(area, 3, 4))
        && number.is_some_and(|number| !number.starts_with('0') && digits(number, 7, 8))
        && extension.is_none_or(|extension| digits(extension, 1, 6))
        && parts.next().is_none();
    line || is_mobile(text)
}

fn is_email(text: &str) -> bool {
    let Some((local, host)) = text.split_once('@') else { return false };
    let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_graphic()) && !part.contains('@');
    !local.is_empty()
        && plain(local)
        && plain(host)
        && host.contains('.')
        && host.split('.').all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones_and_mail_are_read_as_the_ministry_reads_them() {
        assert!(is_mobile("13800000000") && !is_mobile("1380000000") && !is_mobile("12345678901"));
        assert!(
            is_landline("0571-88880000") && is_landline("010-88880000-801") && is_landline("13800000000")
        );
        assert!(!is_landline("(0571)88880000") && !is_landline("057188880000") && !is_landline(""));
        assert!(is_email("li@example.cn") && !is_email("li@example") && !is_email("li@@example.cn"));
        assert!(!is_email("li@.cn") && !is_email("example.cn"));
    }
}

//! The entity: does its name fit its nature, do its numbers fit both, is it filed where it is registered.

use super::{Findings, args};
use crate::answers::Path;
use crate::problem::Args;
use crate::values::{Context, Kind, Verdict, domain_forms, judge, plain};

/// Types that carry the entity's own data; the others only point at a record.
const CARRIES_THE_ENTITY: [&str; 5] =
    ["first_filing", "new_website_here", "new_website_elsewhere", "change_entity", "change_both"];
const INDIVIDUAL: &str = "5";
const ENTERPRISE: &str = "4";
/// Natures that may bear the words of a public body.
const PUBLIC: [&str; 4] = ["1", "2", "3", "13"];
/// Natures whose licences are given to units registered as something else.
const REGISTERED_ELSEWHERE: [&str; 5] = ["14", "16", "17", "18", "20"];

pub(super) fn check(found: &mut Findings<'_>) {
    if !CARRIES_THE_ENTITY.contains(&found.case.filing_type.as_str()) {
        return;
    }
    name(found);
    sole_proprietor(found);
    seal(found);
    credit_code(found);
    same_person(found);
    legal_representative_number(found);
    certificate_address(found);
    filed_sites(found);
}

fn name(found: &mut Findings<'_>) {
    let path = Path::entity("entity.name");
    let (name, nature) = (found.text(None, "entity.name"), found.text(None, "entity.nature"));
    if name.is_empty() || nature.is_empty() || !found.clean(&path) {
        return;
    }
    let lists = &found.catalogue.lists;
    if domain_forms(name).is_some_and(|forms| forms.ascii.contains('.')) {
        return found.say("entity_name.domain", path, args([("value", name)]));
    }
    if nature == INDIVIDUAL {
        if let Some(word) = lists.word_in("unit_name", name) {
            found.say("entity_name.individual_unit", path, args([("word", word)]));
        }
        return;
    }
    if let Some(word) = lists.word_in("state_body", name).filter(|_| !PUBLIC.contains(&nature)) {
        found.say("entity_name.state_body", path, args([("word", word)]));
    } else if nature == ENTERPRISE && lists.word_in("enterprise_word", name).is_none() {
        let rule = match lists.words("site_ending").find(|word| name.ends_with(word)) {
            Some(_) => "entity_name.site_name",
            None if found.text(None, "entity.sole_proprietor") == "yes" => "entity_name.sole_proprietor",
            None => "entity_name.no_unit_word",
        };
        found.say(rule, path, args([("value", name)]));
    } else if name.contains(['(', ')']) {
        found.say("entity_name.brackets", path, Args::new());
    }
}

/// A sole proprietor is registered under 92; everybody else is not.
fn sole_proprietor(found: &mut Findings<'_>) {
    let path = Path::entity("entity.sole_proprietor");
    let number = Path::entity("entity.certificate_number");
    let (said, code) = (found.text(None, &path.id), plain(found.text(None, &number.id)));
    if code.chars().count() != 18 || !found.clean(&number) || found.text(None, "entity.nature") != ENTERPRISE
    {
        return;
    }
    let registered = code.starts_with("92");
    if (said == "yes" && !registered) || (said == "no" && registered) {
        let code: String = code.chars().take(2).collect();
        found.say("sole_proprietor.number", path, args([("code", &code)]));
    }
}

/// Without a seal the form goes unstamped, and a remark has to say why.
fn seal(found: &mut Findings<'_>) {
    if found.text(None, "entity.has_seal") != "no" {
        return;
    }
    let explains = |text: &str| text.contains('章');
    let sites = 0..found.case.answers.sites.len();
    let said = explains(found.text(None, "entity.remark"))
        || sites.clone().any(|site| explains(found.text(Some(site), "site.remark")));
    if !said {
        let path =
            if sites.is_empty() { Path::entity("entity.remark") } else { Path::site(0, "site.remark") };
        found.say("seal.remark", path, Args::new());
    }
}

/// The first two characters of a social credit code name who registered the unit, and as what.
fn credit_code(found: &mut Findings<'_>) {
    let path = Path::entity("entity.certificate_number");
    let nature = found.text(None, "entity.nature");
    let code = plain(found.text(None, &path.id)).to_uppercase();
    if code.chars().count() != 18 || nature.is_empty() || nature == INDIVIDUAL || !found.clean(&path) {
        return;
    }
    let registered = found.catalogue.lists.prefix_name("uscc_nature", &code);
    if registered.is_some_and(|registered| registered != nature) && !REGISTERED_ELSEWHERE.contains(&nature) {
        let code: String = code.chars().take(2).collect();
        found.say("uscc.other_nature", path, args([("code", &code)]));
    }
}

/// A private person who files is also the one who answers for it.
fn same_person(found: &mut Findings<'_>) {
    if found.text(None, "entity.nature") != INDIVIDUAL {
        return;
    }
    let (name, principal) = (found.text(None, "entity.name"), found.text(None, "entity_principal.name"));
    if !name.is_empty() && !principal.is_empty() && plain(name) != plain(principal) {
        let path = Path::entity("entity_principal.name");
        return found.say("individual.principal_name", path, args([("other_field", "entity.name")]));
    }
    let types =
        ["entity.certificate_type", "entity_principal.certificate_type"].map(|id| found.text(None, id));
    let [own, principal] = ["entity.certificate_number", "entity_principal.certificate_number"]
        .map(|id| plain(found.text(None, id)));
    if types.first() == types.last() && !own.is_empty() && !principal.is_empty() && own != principal {
        let path = Path::entity("entity_principal.certificate_number");
        let other = args([("other_field", "entity.certificate_number")]);
        found.say("individual.principal_number", path, other);
    }
}

/// Nobody asks which certificate the legal representative has; what looks like an identity number is judged as one.
fn legal_representative_number(found: &mut Findings<'_>) {
    let path = Path::entity("entity.legal_rep_certificate_number");
    let number = plain(found.text(None, &path.id)).to_uppercase();
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let identity = matches!((number.len(), digits), (15, 15) | (18, 17..=18));
    if identity && found.clean(&path) {
        let lists = &found.catalogue.lists;
        let context = Context { today: found.today, domains: &[], entity_name: "", lists };
        let judgement = judge(Kind::ResidentId, &number, &context);
        if let (Verdict::Invalid, Some(rule)) = (judgement.verdict, judgement.rule) {
            return found.say(rule, path, judgement.args);
        }
    }
    let principal = plain(found.text(None, "entity_principal.certificate_number")).to_uppercase();
    if !number.is_empty() && number == principal {
        found.say(
            "legal_rep.same_number",
            path,
            args([("other_field", "entity_principal.certificate_number")]),
        );
    }
}

/// The address on the certificate names its province; filing in another one is a frequent refusal.
fn certificate_address(found: &mut Findings<'_>) {
    let path = Path::entity("entity.certificate_address");
    let address = found.text(None, &path.id);
    let mut provinces = found.catalogue.lists.provinces();
    let Some(named) = provinces.find(|province| address.starts_with(province)) else { return };
    if named == found.case.province {
        return;
    }
    // Where a private person may file depends on the province, and is said there.
    let rule = match found.text(None, "entity.nature") {
        "" => return,
        INDIVIDUAL => "certificate_address.individual",
        _ => "certificate_address.other_province",
    };
    found.say(rule, path, args([("other", named), ("province", &found.case.province)]));
}

/// Sites filed before are looked at again when one is added.
fn filed_sites(found: &mut Findings<'_>) {
    if found.text(None, "entity.filed_sites_live") == "no" {
        found.say("filed_sites.not_live", Path::entity("entity.filed_sites_live"), Args::new());
    }
    if plain(found.text(None, "entity.filed_sites")) == "0" {
        found.say("filed_sites.none", Path::entity("entity.filed_sites"), Args::new());
    }
}

//! One page in words.

use super::notes::notes;
use super::{
    Choice, FieldView, Help, LetterView, PageRef, PageView, PaperRef, ReuseView, ReviewRow, ReviewSection,
    SlotView, home, reuse, route,
};
use crate::answers::{Path, Value};
use crate::case::Case;
use crate::catalogue::Catalogue;
use crate::catalogue::condition::Scene;
use crate::catalogue::declare::{Field, Input, Page, PageKind, Scope};
use crate::catalogue::table::{Row, Table};
use crate::check::{label, word};
use crate::materials::{Wanted, wanted};
use crate::paper::needed;
use crate::problem::{Args, Problem, ProblemView, Severity};
use crate::state::Road;
use crate::values::{Context, judge};
use crate::words::{Language, Words, message_id};

/// The answer that says which filing type the screener found.
const VERDICT: &str = "need.verdict";

/// A page as the window draws it; `None` when there is no such page. `problems` are those of the whole case, as
/// [`crate::check::check`] found them on `today`.
pub fn page(
    catalogue: &Catalogue,
    words: &Words,
    case: &Case,
    problems: &[Problem],
    at: &PageRef,
    today: jiff::civil::Date,
) -> Option<PageView> {
    let page = catalogue.page(&at.page)?;
    let desk = Draw { catalogue, words, case, problems, today };
    let route = route(catalogue, case);
    let place = route.iter().position(|other| other == at);
    let in_section: Vec<&PageRef> = route
        .iter()
        .filter(|other| {
            other.site == at.site
                && catalogue.page(&other.page).is_some_and(|other| other.section == page.section)
        })
        .collect();
    let tongue = desk.tongue("page", &page.id);
    Some(PageView {
        at: at.clone(),
        section: page.section.clone(),
        kind: page.kind,
        crumb: desk.section_title(&page.section, at.site),
        step: in_section.iter().position(|other| *other == at).map_or(1, |index| index + 1),
        steps: in_section.len().max(1),
        ask: tongue.plain(),
        term: tongue.say("term"),
        hint: tongue.on(case.road, "hint"),
        fields: desk.fields(page, at.site),
        slots: desk.slots(page, at.site),
        review: if page.kind == PageKind::Review { desk.review(&route) } else { Vec::new() },
        papers: desk.papers(page, at.site),
        letter: (page.kind == PageKind::Letter).then(|| letter(catalogue, words, case, &page.id)),
        reuse: desk.reuse(page, at),
        notes_title: tongue.say("notes"),
        notes: notes(catalogue, words, case, page, at.site),
        problems: desk.problems(page, at, &route),
        previous: place.and_then(|index| index.checked_sub(1)).and_then(|index| route.get(index)).cloned(),
        next: place.and_then(|index| route.get(index + 1)).cloned(),
    })
}

/// Whether a field decided which filing this is: the case began from the screener, and the screener asked for it.
pub(super) fn is_locked(case: &Case, field: &Field) -> bool {
    let answered = |id: &str| case.answers.get(&Path::entity(id)).is_some_and(Value::is_present);
    field.locked_by.as_deref().is_some_and(answered) && answered(VERDICT)
}

/// The letter of a page, with the answers in it under the field's id, `-` for each dot: `{ $order-number }`.
fn letter(catalogue: &Catalogue, words: &Words, case: &Case, page: &str) -> LetterView {
    let blank = words.plain("letter-blank");
    let separator = words.plain("list-separator");
    let mut args = Args::new();
    for field in catalogue.fields() {
        let site = (field.scope == Scope::Site).then_some(0);
        let path = Path { site, id: field.id.clone() };
        let answer = case.answers.get(&path).filter(|value| value.is_present());
        let text = answer.map_or_else(|| blank.clone(), |value| value.items().join(&separator));
        args.insert(field.id.replace('.', "-"), text);
    }
    for contact in catalogue.table("contacts").into_iter().flat_map(Table::rows) {
        args.insert(contact.get("code").to_owned(), contact.get("value").to_owned());
    }
    let id = message_id("letter", page);
    LetterView {
        title: words.attribute(&id, "title", &args).unwrap_or_default(),
        body: words.say(&id, &args),
    }
}

/// Every row of a code table as choices.
pub fn choices(catalogue: &Catalogue, table: &str, language: Language) -> Vec<Choice> {
    let rows = catalogue.table(table).into_iter().flat_map(Table::rows);
    rows.map(|row| choice(&row, language)).collect()
}

/// Every province. Their code is the Chinese name, which a case carries.
pub fn provinces(catalogue: &Catalogue, language: Language) -> Vec<Choice> {
    let rows = catalogue.table("provinces").into_iter().flat_map(Table::rows);
    rows.map(|row| Choice { code: row.get("name_zh").to_owned(), ..choice(&row, language) }).collect()
}

/// What a province is called in a language; a case carries its Chinese name.
pub fn province_name(catalogue: &Catalogue, province: &str, language: Language) -> String {
    catalogue.province(province).map_or_else(|| province.to_owned(), |row| row.name(language).to_owned())
}

/// A row of a code table as a choice.
pub(crate) fn choice(row: &Row<'_>, language: Language) -> Choice {
    Choice {
        code: row.get("code").to_owned(),
        name: row.name(language).to_owned(),
        group: row.told("group", language).to_owned(),
    }
}

/// The help of a field; `say` gives an attribute of its words, empty when it has none.
pub(crate) fn help(field: &Field, say: impl Fn(&str) -> String) -> Help {
    Help {
        why: say("why"),
        place: say("where"),
        good: say("good"),
        good_note: say("good-note"),
        bad: say("bad"),
        bad_note: say("bad-note"),
        prevents: say("prevents"),
        source: field.source.clone(),
        as_of: field.as_of.clone(),
    }
}

/// What drawing a page needs.
struct Draw<'a> {
    catalogue: &'a Catalogue,
    words: &'a Words,
    case: &'a Case,
    problems: &'a [Problem],
    today: jiff::civil::Date,
}

/// How something is put to this applicant: the words for the filing type come first, then those for its family, then
/// those for the kind of applicant, then the plain ones. Message ids `page-entity-name--new_access`, `--change`,
/// `--individual`, `--other_unit`.
struct Tongue<'a> {
    words: &'a Words,
    ids: Vec<String>,
}

impl Tongue<'_> {
    fn plain(&self) -> String {
        let found = self.ids.iter().find(|id| self.words.has(id)).or(self.ids.last());
        found.map(|id| self.words.plain(id)).unwrap_or_default()
    }

    /// An attribute that may be worded otherwise on the app road: `hint-app`.
    fn on(&self, road: Road, attribute: &str) -> String {
        let own = (road == Road::App).then(|| self.say(&format!("{attribute}-app")));
        own.filter(|own| !own.is_empty()).unwrap_or_else(|| self.say(attribute))
    }

    fn say(&self, attribute: &str) -> String {
        let told = self.ids.iter().find_map(|id| self.words.attribute(id, attribute, &Args::new()));
        told.unwrap_or_default()
    }
}

impl<'a> Draw<'a> {
    fn tongue(&self, prefix: &str, id: &str) -> Tongue<'a> {
        let id = message_id(prefix, id);
        let kind = self.catalogue.filing_type(&self.case.filing_type);
        let family = kind.map(|kind| kind.family.name()).unwrap_or_default();
        let applicant = match self.case.answers.text(&Path::entity("entity.nature")) {
            "5" => "individual",
            "" | "4" => "enterprise",
            _ => "other_unit",
        };
        let special = [self.case.filing_type.as_str(), family, applicant];
        let mut ids: Vec<String> = special.iter().map(|variant| format!("{id}--{variant}")).collect();
        ids.push(id);
        Tongue { words: self.words, ids }
    }

    fn section_title(&self, section: &str, site: Option<usize>) -> String {
        let title = self.words.plain(&message_id("section", section));
        match site {
            Some(index) if self.case.answers.sites.len() > 1 => format!("{title} {}", index + 1),
            _ => title,
        }
    }

    fn word(&self, problem: &Problem) -> ProblemView {
        word(self.catalogue, self.words, problem)
    }

    fn problems_at(&self, path: &Path) -> Vec<ProblemView> {
        self.problems
            .iter()
            .filter(|problem| problem.path == *path)
            .map(|problem| self.word(problem))
            .collect()
    }

    /// The submit page answers for the whole case, the review for what was asked before it: a form that is yet to be
    /// printed and signed must not stop the way to its printing. Every other page answers for what it asks.
    fn problems(&self, page: &Page, at: &PageRef, route: &[PageRef]) -> Vec<ProblemView> {
        let mine = |path: &Path| match page.kind {
            PageKind::Submit => true,
            PageKind::Review => !self.is_asked_after(path, at, route),
            _ => path.site == at.site && (page.fields.contains(&path.id) || page.slots.contains(&path.id)),
        };
        let mut found: Vec<_> = self.problems.iter().filter(|problem| mine(&problem.path)).collect();
        found.sort_by_key(|problem| std::cmp::Reverse(problem.severity));
        found.into_iter().map(|problem| self.word(problem)).collect()
    }

    fn is_asked_after(&self, path: &Path, at: &PageRef, route: &[PageRef]) -> bool {
        let rest = route.iter().skip_while(|other| *other != at);
        home(self.catalogue, path).is_some_and(|owner| rest.into_iter().any(|other| *other == owner))
    }

    /// The papers of this page that the case needs or may use. A page that repeats shows those of its site.
    fn papers(&self, page: &Page, site: Option<usize>) -> Vec<PaperRef> {
        let all = needed(self.catalogue, self.case).into_iter();
        let mine = all.filter(|wanted| {
            page.papers.contains(&wanted.paper.id)
                && (site.is_none() || wanted.site.is_none() || wanted.site == site)
        });
        let shown = mine.map(|wanted| {
            let id = message_id("paper", &wanted.paper.id);
            PaperRef {
                title: self.words.plain(&id),
                about: self.words.attribute(&id, "about", &Args::new()).unwrap_or_default(),
                paper: wanted.paper.id.clone(),
                site: wanted.site,
                weight: wanted.weight,
            }
        });
        let mut shown: Vec<PaperRef> = shown.collect();
        shown.sort_by_key(|shown| std::cmp::Reverse(shown.weight));
        shown
    }

    fn fields(&self, page: &Page, site: Option<usize>) -> Vec<FieldView> {
        let scene = self.case.scene(site);
        let known = page.fields.iter().filter_map(|id| self.catalogue.field(id));
        known.filter(|field| field.asked(&scene)).filter_map(|field| self.field(field, &scene)).collect()
    }

    fn field(&self, field: &Field, scene: &Scene<'_>) -> Option<FieldView> {
        let path = Path { site: scene.site, id: field.id.clone() };
        let value = self.case.answers.get(&path).cloned();
        Some(FieldView {
            label: label(self.catalogue, self.words, &path),
            input: field.input?,
            options: self.choices(field, scene),
            required: field.is_required(scene),
            max: field.max,
            normalised: value.as_ref().and_then(|value| self.normalised(field, value)),
            reused: self.is_reused(&path, value.as_ref()),
            locked: is_locked(self.case, field),
            help: self.help(field),
            problems: self.problems_at(&path),
            path,
            value,
        })
    }

    fn choices(&self, field: &Field, scene: &Scene<'_>) -> Vec<Choice> {
        let options = self.catalogue.options(field, scene).unwrap_or_default();
        options.iter().map(|row| choice(row, self.words.language())).collect()
    }

    fn normalised(&self, field: &Field, value: &Value) -> Option<String> {
        let text = value.text()?;
        let context = Context {
            today: self.today,
            domains: &[],
            entity_name: self.case.answers.text(&Path::entity("entity.name")),
            lists: &self.catalogue.lists,
        };
        field
            .rules
            .iter()
            .find_map(|rule| judge(rule.kind, text, &context).normalised)
            .filter(|normal| normal != text)
    }

    /// A site principal's answer that equals the entity principal's was taken over, or might as well have been.
    fn is_reused(&self, path: &Path, value: Option<&Value>) -> bool {
        let reuses = self.catalogue.pages().iter().filter_map(|page| page.reuse.as_ref());
        let mut origins = reuses.filter_map(|offer| {
            let rest = path.id.strip_prefix(offer.to.as_str())?;
            Some(Path::entity(format!("{}{rest}", offer.from)))
        });
        value.is_some_and(Value::is_present) && origins.any(|origin| self.case.answers.get(&origin) == value)
    }

    fn help(&self, field: &Field) -> Help {
        let tongue = self.tongue("field", &field.id);
        help(field, |attribute| tongue.say(attribute))
    }

    fn slots(&self, page: &Page, site: Option<usize>) -> Vec<SlotView> {
        let all = wanted(self.catalogue, self.case);
        let mine =
            all.iter().filter(|wanted| wanted.path.site == site && page.slots.contains(&wanted.path.id));
        mine.map(|wanted| self.slot(wanted)).collect()
    }

    fn slot(&self, wanted: &Wanted<'_>) -> SlotView {
        let id = message_id("slot", &wanted.path.id);
        let say = |attribute: &str| self.words.attribute(&id, attribute, &Args::new()).unwrap_or_default();
        let limit = Args::from([
            ("kb".to_owned(), (wanted.slot.max_bytes / 1024).to_string()),
            ("formats".to_owned(), wanted.slot.formats.join(" / ").to_uppercase()),
        ]);
        SlotView {
            label: label(self.catalogue, self.words, &wanted.path),
            required: wanted.required,
            stage: wanted.slot.stage,
            why: say("why"),
            how: say("how"),
            good: say("good"),
            bad: say("bad"),
            limit: self.words.say("slot-limit", &limit),
            most: wanted.slot.most,
            attached: wanted.attached.to_vec(),
            problems: self.problems_at(&wanted.path),
            source: wanted.slot.source.clone(),
            as_of: wanted.slot.as_of.clone(),
            path: wanted.path.clone(),
        }
    }

    fn reuse(&self, page: &Page, at: &PageRef) -> Option<ReuseView> {
        page.reuse.as_ref()?;
        let changes = reuse(self.catalogue, self.case, at);
        let reused = changes.iter().any(|(_, value)| value.as_ref().is_some_and(Value::is_present))
            && changes.iter().all(|(path, value)| self.case.answers.get(path) == value.as_ref());
        let label = self.words.attribute(&message_id("page", &page.id), "reuse", &Args::new())?;
        Some(ReuseView { label, reused })
    }

    fn review(&self, route: &[PageRef]) -> Vec<ReviewSection> {
        let mut sections: Vec<ReviewSection> = Vec::new();
        let mut last = None;
        for at in route {
            let Some(page) = self.catalogue.page(&at.page) else { continue };
            let rows = self.review_rows(page, at);
            if rows.is_empty() {
                continue;
            }
            if last != Some((page.section.as_str(), at.site)) {
                last = Some((page.section.as_str(), at.site));
                sections.push(ReviewSection {
                    title: self.section_title(&page.section, at.site),
                    rows: Vec::new(),
                });
            }
            if let Some(section) = sections.last_mut() {
                section.rows.extend(rows);
            }
        }
        sections
    }

    fn review_rows(&self, page: &Page, at: &PageRef) -> Vec<ReviewRow> {
        let scene = self.case.scene(at.site);
        let fields =
            page.fields.iter().filter_map(|id| self.catalogue.field(id)).filter(|field| field.asked(&scene));
        let answers = fields.map(|field| {
            let path = Path { site: at.site, id: field.id.clone() };
            let value = self.case.answers.get(&path).map(|value| self.in_words(field, &scene, value));
            (path, value.unwrap_or_default())
        });
        let all = wanted(self.catalogue, self.case);
        let slots =
            all.iter().filter(|wanted| wanted.path.site == at.site && page.slots.contains(&wanted.path.id));
        let pictures = slots.map(|wanted| {
            let count = Args::from([("count".to_owned(), wanted.attached.len().to_string())]);
            let value =
                if wanted.attached.is_empty() { String::new() } else { self.words.say("slot-count", &count) };
            (wanted.path.clone(), value)
        });
        answers.chain(pictures).map(|(path, value)| self.row(path, value, at)).collect()
    }

    fn row(&self, path: Path, value: String, at: &PageRef) -> ReviewRow {
        let worst = self
            .problems
            .iter()
            .filter(|problem| problem.path == path)
            .max_by_key(|problem| problem.severity);
        ReviewRow {
            label: label(self.catalogue, self.words, &path),
            value,
            reused: false,
            page: home(self.catalogue, &path)
                .map_or_else(|| at.clone(), |home| PageRef { site: at.site, ..home }),
            problem: worst
                .filter(|problem| problem.severity > Severity::Info)
                .map(|problem| self.word(problem)),
            path,
        }
    }

    fn in_words(&self, field: &Field, scene: &Scene<'_>, value: &Value) -> String {
        let separator = self.words.plain("list-separator");
        match (field.input, value) {
            (_, Value::NotSure) => self.words.plain("value-not_sure"),
            (Some(Input::Choice | Input::Choices), _) => {
                let options = self.catalogue.options(field, scene).unwrap_or_default();
                let name_of = |code: &str| {
                    let row = options.iter().find(|row| row.get("code") == code);
                    row.map_or_else(|| code.to_owned(), |row| row.name(self.words.language()).to_owned())
                };
                value.items().into_iter().map(name_of).collect::<Vec<_>>().join(&separator)
            }
            (Some(Input::Secret), Value::Text(_)) => HIDDEN.to_owned(),
            (Some(Input::Date | Input::DateOrForever), Value::Text(text)) => date_in_words(text),
            _ => value.items().join(&separator),
        }
    }
}

/// What stands for a password, whatever its length.
const HIDDEN: &str = "••••••••";

/// `20200131` → `2020-01-31`; anything else stays as it is.
fn date_in_words(text: &str) -> String {
    match (text.get(0..4), text.get(4..6), text.get(6..8)) {
        (Some(year), Some(month), Some(day)) if text.len() == 8 => format!("{year}-{month}-{day}"),
        _ => text.to_owned(),
    }
}

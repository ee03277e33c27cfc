//! `beian print`: the form, read back by programs that are not ours.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use tests::beian::{Beian, sample};

fn made(beian: &Beian, case: &Path, folder: &str, more: &[&str]) -> Vec<PathBuf> {
    let out = beian.path(folder);
    let mut args = vec!["print".as_ref(), case.as_os_str(), "--out".as_ref(), out.as_os_str()];
    args.extend(more.iter().map(|arg| OsStr::new(*arg)));
    beian.call(args).ended(0);
    let mut files: Vec<PathBuf> =
        fs::read_dir(&out).expect("a folder").map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "pdf"));
    files.sort();
    files
}

fn printed(beian: &Beian, folder: &str) -> PathBuf {
    let mut files = made(beian, &sample("first-filing-paper"), folder, &[]);
    assert_eq!(files.len(), 1, "one paper, one file");
    files.remove(0)
}

/// A case of its own, with these answers about the entity and its only site.
fn case(beian: &Beian, filing_type: &str, province: &str, entity: &[(&str, &str)], site: Value) -> PathBuf {
    let mut answers = json!({ "sites": [site] });
    for (id, value) in entity {
        answers[*id] = json!(value);
    }
    let case = json!({ "format": "beian-case/1", "type": filing_type, "road": "paper", "province": province, "answers": answers });
    let file = beian.path(&format!("{filing_type}-{}.json", entity.len()));
    fs::write(&file, case.to_string()).unwrap();
    file
}

fn names(files: &[PathBuf]) -> Vec<&str> {
    files.iter().map(|file| file.file_name().unwrap().to_str().unwrap()).collect()
}

/// What a reader finds in the only page of a sound file.
fn read(file: &Path) -> String {
    let path = file.to_str().unwrap();
    tool("qpdf", &["--check", path]);
    let info = tool("pdfinfo", &[path]);
    assert!(info.contains("(A4)") && !info.contains("Author"), "{info}");
    assert!(info.lines().any(|line| line.starts_with("Pages:") && line.ends_with(" 1")), "{info}");
    tool("pdftotext", &["-layout", path, "-"])
}

fn tool(program: &str, args: &[&str]) -> String {
    let output =
        Command::new(program).args(args).output().unwrap_or_else(|error| panic!("{program}: {error}"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn the_form_is_one_small_sound_page_that_reads_back() {
    let beian = Beian::default();
    let pdf = printed(&beian, "out");
    let path = pdf.to_str().unwrap();
    let case: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(sample("first-filing-paper")).unwrap()).unwrap();
    let text = tool("pdftotext", &["-layout", path, "-"]);
    let answers = &case["answers"];
    for wanted in [&answers["entity.name"], &answers["sites"][0]["site.domains"][0]] {
        assert!(text.contains(wanted.as_str().unwrap()), "{wanted} is not in\n{text}");
    }
    let info = tool("pdfinfo", &[path]);
    assert!(info.lines().any(|line| line.starts_with("Pages:") && line.ends_with(" 1")), "{info}");
    assert!(info.contains("(A4)"), "{info}");
    tool("qpdf", &["--check", path]);
    assert!(fs::metadata(&pdf).unwrap().len() <= 120 * 1024);
}

#[test]
fn every_face_travels_with_the_form() {
    let beian = Beian::default();
    let fonts = tool("pdffonts", &[printed(&beian, "out").to_str().unwrap()]);
    let rows: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(!rows.is_empty(), "{fonts}");
    for row in rows {
        // emb is the fifth column from the right: emb sub uni object-number generation
        assert_eq!(row.split_whitespace().rev().nth(4), Some("yes"), "{row}");
    }
}

#[test]
fn the_same_case_gives_the_same_bytes() {
    let beian = Beian::default();
    let (one, two) = (printed(&beian, "one"), printed(&beian, "two"));
    assert!(fs::read(one).unwrap() == fs::read(two).unwrap(), "two prints of one case differ");
}

const PERSON: [(&str, &str); 2] = [("entity.nature", "5"), ("entity.name", "李示例")];

#[test]
fn an_individual_in_guangdong_has_the_statement_to_copy_and_no_seal() {
    let beian = Beian::default();
    let case = case(&beian, "first_filing", "广东省", &PERSON, json!({ "site.domains": ["example.cn"] }));
    let files = made(&beian, &case, "out", &[]);
    assert_eq!(names(&files), ["commitment_letter.pdf", "verification_form-1.pdf"]);
    let form = read(&files[1]);
    for words in ["李示例", "example.cn", "亲笔抄写", "承诺本网站是个人网站"] {
        assert!(form.contains(words), "{words} is not in\n{form}");
    }
    assert!(!form.contains("公章") && !form.contains("营业执照"), "{form}");
    assert!(read(&files[0]).contains("主办者签字"));
}

#[test]
fn a_unit_in_beijing_names_the_registrar_behind_each_domain() {
    let beian = Beian::default();
    let site =
        json!({ "site.domains": ["example.cn", "example.com"], "site.domain_registrar": "示例域名公司" });
    let unit = [("entity.nature", "4"), ("entity.name", "北京示例茶业有限公司")];
    let form = read(&made(&beian, &case(&beian, "first_filing", "北京市", &unit, site), "out", &[])[0]);
    assert!(form.contains("example.cn（示例域名公司）; example.com（示例域名公司）"), "{form}");
    let bare = case(&beian, "first_filing", "北京市", &unit, json!({ "site.domains": ["example.cn"] }));
    let form = read(&made(&beian, &bare, "bare", &[])[0]);
    assert!(form.contains("域名注册商") && !form.contains("（示例"), "{form}");
}

#[test]
fn an_individual_in_jiangxi_leaves_a_thumbprint() {
    let beian = Beian::default();
    let case = case(&beian, "first_filing", "江西省", &PERSON, json!({ "site.domains": ["example.cn"] }));
    let form = read(&made(&beian, &case, "out", &[])[0]);
    assert!(form.contains("（手印）") && !form.contains("公章"), "{form}");
}

#[test]
fn a_sole_proprietor_without_seal_says_so_on_a_note() {
    let beian = Beian::default();
    let entity = [
        ("entity.nature", "4"),
        ("entity.name", "杭州西湖区示例茶叶店"),
        ("entity.sole_proprietor", "yes"),
        ("entity.has_seal", "no"),
    ];
    let case = case(&beian, "first_filing", "浙江省", &entity, json!({ "site.domains": ["example.cn"] }));
    let files = made(&beian, &case, "out", &[]);
    assert_eq!(names(&files), ["sole_proprietor_note.pdf", "verification_form-1.pdf"]);
    assert!(read(&files[0]).contains("没有刻制公章") && read(&files[1]).contains("未刻公章"));
    assert!(!read(&files[1]).contains("（公章）"));
}

#[test]
fn a_deregistration_prints_its_form_and_nothing_else() {
    let beian = Beian::default();
    let entity = [
        ("entity.nature", "4"),
        ("entity.name", "杭州示例茶业有限公司"),
        ("entity.filing_number", "浙ICP备12345678号"),
    ];
    let case = case(&beian, "deregister_by_form", "浙江省", &entity, json!({}));
    let files = made(&beian, &case, "out", &[]);
    assert_eq!(names(&files), ["deregistration_form.pdf"]);
    let form = read(&files[0]);
    for words in ["网站备案注销申请表", "浙ICP备12345678号", "注销主体", "不是接入服务商或通信管理局的原版"]
    {
        assert!(form.contains(words), "{words} is not in\n{form}");
    }
}

#[test]
fn a_paper_the_case_has_no_use_for_is_refused_and_says_what_it_is_for() {
    let beian = Beian::default();
    let case = sample("first-filing-paper");
    let out = beian.path("out");
    let args = [
        "print",
        case.to_str().unwrap(),
        "--out",
        out.to_str().unwrap(),
        "--paper",
        "revoke_letter",
        "--json",
    ];
    let refused = beian.call(args).ended(2).json();
    assert_eq!(refused["errors"][0]["code"], "cli_paper_not_needed");
    assert!(refused.to_string().contains("只有撤销备案用得到"), "{refused}");
    assert!(!out.exists());
}

#[test]
fn what_may_be_of_use_is_printed_when_asked_for() {
    let beian = Beian::default();
    let case = sample("first-filing-paper");
    let files = made(&beian, &case, "one", &["--paper", "courier_cover"]);
    assert_eq!(names(&files), ["courier_cover.pdf"]);
    assert!(read(&files[0]).contains("网站备案信息真实性核验单，原件 2 份"));
    let all = made(&beian, &case, "all", &["--all"]);
    assert_eq!(
        names(&all),
        ["commitment_letter.pdf", "courier_cover.pdf", "signed_for_letter.pdf", "verification_form-1.pdf"]
    );
}

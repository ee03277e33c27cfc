//! Commands and options, as declared. What they say of themselves comes from the locale files: see `help`.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::after::Moment;

#[derive(Debug, Parser)]
#[command(name = "beian", version, disable_help_flag = true, disable_version_flag = true)]
#[command(disable_help_subcommand = true, arg_required_else_help = true)]
pub(crate) struct Beian {
    #[arg(long, global = true, value_name = "zh-CN|en")]
    pub(crate) lang: Option<String>,
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    Need(Need),
    New(New),
    Check(Check),
    Rule(Rule),
    Materials(Materials),
    Print(Print),
    Pack(Pack),
    Photo(Photo),
    Scan(Scan),
    Office(Office),
    File(File),
    Act(Act),
    Workdays(Workdays),
    Tables(Tables),
    Explain(Explain),
    Status(Status),
    After(After),
    Poll(Poll),
    Schema,
}

#[derive(Debug, Args)]
pub(crate) struct Need {
    #[arg(long, value_name = "FILE")]
    pub(crate) answers: Option<PathBuf>,
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) now: Option<Date>,
}

#[derive(Debug, Args)]
pub(crate) struct New {
    #[arg(long = "type", value_name = "TYPE")]
    pub(crate) filing_type: String,
    #[arg(long, value_name = "PROVINCE")]
    pub(crate) province: String,
    #[arg(long, value_name = "paper|app")]
    pub(crate) road: String,
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    #[arg(value_name = "CASE")]
    pub(crate) case: PathBuf,
    #[arg(long, value_name = "OTHER")]
    pub(crate) with: Vec<PathBuf>,
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) now: Option<Date>,
}

#[derive(Debug, Args)]
pub(crate) struct Rule {
    #[arg(value_name = "KIND", required_unless_present = "batch", requires = "value")]
    pub(crate) kind: Option<String>,
    #[arg(value_name = "VALUE", allow_hyphen_values = true)]
    pub(crate) value: Option<String>,
    #[arg(long, value_name = "CSV", conflicts_with_all = ["kind", "value"])]
    pub(crate) batch: Option<PathBuf>,
    #[arg(long, value_name = "DOMAIN")]
    pub(crate) domain: Vec<String>,
    #[arg(long, value_name = "NAME")]
    pub(crate) entity_name: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) now: Option<Date>,
}

#[derive(Debug, Args)]
pub(crate) struct Materials {
    #[arg(value_name = "CASE")]
    pub(crate) case: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Print {
    #[arg(value_name = "CASE", required_unless_present = "batch")]
    pub(crate) case: Option<PathBuf>,
    #[arg(long, value_name = "DIR", required_unless_present = "write_placement")]
    pub(crate) out: Option<PathBuf>,
    #[arg(long, value_name = "ID", conflicts_with = "all")]
    pub(crate) paper: Option<String>,
    #[arg(long)]
    pub(crate) all: bool,
    #[arg(long, value_name = "JSONL", conflicts_with = "case")]
    pub(crate) batch: Option<PathBuf>,
    #[arg(long)]
    pub(crate) merged: bool,
    #[arg(long)]
    pub(crate) no_code: bool,
    #[arg(long, conflicts_with_all = ["batch", "merged", "no_code", "template"])]
    pub(crate) example: bool,
    #[command(flatten)]
    pub(crate) blank: Blank,
}

/// The provider's own blank instead of our papers.
#[derive(Debug, Args)]
pub(crate) struct Blank {
    #[arg(long, value_name = "BLANK", conflicts_with_all = ["all", "batch", "merged"])]
    pub(crate) template: Option<PathBuf>,
    #[arg(long, value_name = "JSON", requires = "template")]
    pub(crate) placement: Option<PathBuf>,
    #[arg(long, value_name = "JSON", requires = "template")]
    pub(crate) write_placement: Option<PathBuf>,
    #[arg(long, value_name = "fields|read-only|flat", requires = "template")]
    pub(crate) finish: Option<Finish>,
}

/// What becomes of the fields of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Finish {
    Fields,
    ReadOnly,
    Flat,
}

impl From<Finish> for desk::blank::Finish {
    fn from(finish: Finish) -> Self {
        match finish {
            Finish::Fields => Self::Fields,
            Finish::ReadOnly => Self::ReadOnly,
            Finish::Flat => Self::Flat,
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct Pack {
    #[arg(value_name = "CASE")]
    pub(crate) case: PathBuf,
    #[arg(long, value_name = "ZIP")]
    pub(crate) out: PathBuf,
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) now: Option<Date>,
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Photo {
    #[arg(value_name = "FILES", required = true)]
    pub(crate) files: Vec<PathBuf>,
    #[arg(long, value_name = "ID", required = true)]
    pub(crate) slot: Vec<String>,
    #[arg(long = "for", value_name = "RECEIVER", default_value = "regulator")]
    pub(crate) receiver: String,
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(crate) edit: Option<PathBuf>,
    #[arg(long, value_name = "90|180|270")]
    pub(crate) turn: Option<u16>,
    #[arg(long, value_name = "auto|X,Y,X,Y,X,Y,X,Y")]
    pub(crate) corners: Option<String>,
    #[arg(long, value_name = "LEFT,TOP,WIDTH,HEIGHT")]
    pub(crate) crop: Option<String>,
    #[arg(long, value_name = "-50..50", allow_negative_numbers = true)]
    pub(crate) brightness: Option<i8>,
    #[arg(long, value_name = "-50..50", allow_negative_numbers = true)]
    pub(crate) contrast: Option<i8>,
    #[arg(long, value_name = "RECEIVER", num_args = 0..=1, require_equals = true, default_missing_value = "")]
    pub(crate) watermark: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) now: Option<Date>,
}

#[derive(Debug, Args)]
pub(crate) struct Scan {
    #[arg(value_name = "IMAGE")]
    pub(crate) image: PathBuf,
    #[arg(long, value_name = "CASE")]
    pub(crate) case: PathBuf,
    #[arg(long, value_name = "CODE")]
    pub(crate) code: Option<String>,
    #[arg(long, value_name = "CASE|CODE", num_args = 1..)]
    pub(crate) earlier: Vec<String>,
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Office {
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:0")]
    pub(crate) listen: SocketAddr,
    #[arg(long, value_name = "DIR")]
    pub(crate) data: PathBuf,
    #[arg(long, value_name = "real|xN|manual", default_value = "real")]
    pub(crate) clock: String,
    #[arg(long, value_name = "SCRIPT")]
    pub(crate) script: Option<String>,
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub(crate) seed: u64,
    #[arg(long, value_name = "postgres://…")]
    pub(crate) db: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Channel {
    Practice,
    Http,
}

#[derive(Debug, Args)]
pub(crate) struct File {
    #[arg(value_name = "CASE")]
    pub(crate) case: PathBuf,
    #[arg(long)]
    pub(crate) channel: Channel,
    #[arg(long, value_name = "URL", required_if_eq("channel", "http"))]
    pub(crate) office: Option<String>,
    #[arg(long, value_name = "FILE", required_if_eq("channel", "http"))]
    pub(crate) token_file: Option<PathBuf>,
    #[arg(long)]
    pub(crate) follow: bool,
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
    #[arg(long, value_name = "SCRIPT", conflicts_with_all = ["office", "token_file"])]
    pub(crate) script: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Act {
    #[arg(value_name = "CASE|CASE-ID")]
    pub(crate) case: PathBuf,
    #[arg(long, value_name = "URL", global = true)]
    pub(crate) office: Option<String>,
    #[arg(long, value_name = "FILE", global = true)]
    pub(crate) token_file: Option<PathBuf>,
    #[arg(long, value_name = "FILE", global = true)]
    pub(crate) passphrase_file: Option<PathBuf>,
    #[command(subcommand)]
    pub(crate) what: ActWhat,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ActWhat {
    List,
    Mail {
        #[arg(long, value_name = "CODE")]
        carrier: String,
        #[arg(long, value_name = "NUMBER")]
        number: String,
    },
    Sms {
        #[arg(long, value_name = "PRINCIPAL")]
        principal: Option<String>,
        #[arg(long, value_name = "SIX-DIGITS")]
        code: String,
        #[arg(long, value_name = "MOBILE")]
        mobile: Option<String>,
        #[arg(long, value_name = "SIX-CHARACTERS")]
        certificate_tail: Option<String>,
    },
    Photo {
        #[arg(value_name = "FILES")]
        files: Vec<PathBuf>,
    },
    RequestBackdrop,
    ReportDelivery,
    ResendSms,
    OpenSite,
    Resubmit,
    Revoke,
    Abandon,
    Withdraw,
    Deregister {
        #[arg(long, value_name = "website|entity", default_value = "website")]
        what: Wanted,
        #[arg(long, value_name = "CODE")]
        reason: String,
        #[arg(long, value_name = "FILE")]
        password_file: Option<PathBuf>,
    },
    CancelAccess {
        #[arg(long, value_name = "CODE")]
        reason: String,
    },
    Wait,
}

/// What is to be removed from a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Wanted {
    Website,
    Entity,
}

#[derive(Debug, Args)]
pub(crate) struct Workdays {
    #[command(subcommand)]
    pub(crate) sum: Sum,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Sum {
    Add {
        #[arg(value_name = "YYYY-MM-DD")]
        date: Date,
        #[arg(value_name = "N")]
        days: u32,
    },
    Count {
        #[arg(value_name = "YYYY-MM-DD")]
        from: Date,
        #[arg(value_name = "YYYY-MM-DD")]
        to: Date,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Tables {
    #[command(subcommand)]
    pub(crate) act: Option<TablesAct>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum TablesAct {
    Show,
    Diff {
        #[arg(value_name = "PACK")]
        file: PathBuf,
    },
    Check(Judged),
    Install(Judged),
    Back,
    Sign(Sign),
    Key {
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Judged {
    #[arg(value_name = "PACK")]
    pub(crate) file: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Sign {
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(crate) key_file: PathBuf,
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) as_of: Date,
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub(crate) note: String,
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Explain {
    #[arg(value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) text: Option<String>,
    #[arg(long, value_name = "CASE")]
    pub(crate) case: Option<PathBuf>,
    #[arg(long, value_name = "STATE")]
    pub(crate) state: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) now: Option<Date>,
}

#[derive(Debug, Args)]
pub(crate) struct Status {
    #[arg(value_name = "CASE-ID")]
    pub(crate) case: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct After {
    #[arg(value_name = "CASE")]
    pub(crate) case: PathBuf,
    #[arg(long, value_name = "NUMBER")]
    pub(crate) number: Vec<String>,
    #[arg(long, value_name = "YYYY-MM-DD HH:MM")]
    pub(crate) approved: Option<Moment>,
    #[arg(long, value_name = "FILE")]
    pub(crate) page: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) ics: Option<PathBuf>,
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) now: Option<Moment>,
}

#[derive(Debug, Args)]
pub(crate) struct Poll {
    #[arg(long)]
    pub(crate) once: bool,
    #[arg(long, value_name = "URL")]
    pub(crate) office: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub(crate) token_file: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
}

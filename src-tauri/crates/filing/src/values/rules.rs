//! The rule ids of this module, each once. Every one has a row in `assets/catalogue/rules/values.toml` and words in
//! `rules-values.ftl`.

macro_rules! rules {
    ($($name:ident = $id:literal;)*) => {
        $(pub(super) const $name: &str = $id;)*

        /// Every rule id that [`judge`](super::judge) can name.
        pub const RULES: &[&str] = &[$($id),*];
    };
}

rules! {
    VALUE_EMPTY = "value.empty";
    VALUE_CONTROL_CHARACTER = "value.control_character";
    VALUE_TOO_LONG = "value.too_long";
    VALUE_NORMAL_FORM = "value.normal_form";
    RESIDENT_ID_OLD_FORM = "resident_id.old_form";
    RESIDENT_ID_LENGTH = "resident_id.length";
    RESIDENT_ID_CHARACTERS = "resident_id.characters";
    RESIDENT_ID_AREA = "resident_id.area";
    RESIDENT_ID_BIRTH_DATE = "resident_id.birth_date";
    RESIDENT_ID_BIRTH_FUTURE = "resident_id.birth_future";
    RESIDENT_ID_CHECK_CHARACTER = "resident_id.check_character";
    RESIDENT_ID_FOREIGN_CARD = "resident_id.foreign_card";
    HK_MACAU_PERMIT_FORM = "hk_macau_permit.form";
    TAIWAN_PERMIT_FORM = "taiwan_permit.form";
    PASSPORT_FORM = "passport.form";
    USCC_LENGTH = "uscc.length";
    USCC_CHARACTERS = "uscc.characters";
    USCC_AREA = "uscc.area";
    USCC_ORGANISATION_CODE = "uscc.organisation_code";
    USCC_CHECK_CHARACTER = "uscc.check_character";
    USCC_UNKNOWN_PREFIX = "uscc.unknown_prefix";
    ORGANISATION_CODE_FORM = "organisation_code.form";
    ORGANISATION_CODE_CHECK_CHARACTER = "organisation_code.check_character";
    BUSINESS_REGISTRATION_NO_FORM = "business_registration_no.form";
    BUSINESS_REGISTRATION_NO_CHECK_DIGIT = "business_registration_no.check_digit";
    BUSINESS_REGISTRATION_NO_OLD_FORM = "business_registration_no.old_form";
    BUSINESS_LICENCE_NO_LENGTH = "business_licence_no.length";
    MOBILE_LENGTH = "mobile.length";
    MOBILE_CHARACTERS = "mobile.characters";
    MOBILE_PREFIX = "mobile.prefix";
    MOBILE_VIRTUAL_OPERATOR = "mobile.virtual_operator";
    OFFICE_PHONE_BRACKETS = "office_phone.brackets";
    OFFICE_PHONE_PLUS = "office_phone.plus";
    OFFICE_PHONE_CHARACTERS = "office_phone.characters";
    OFFICE_PHONE_FORM = "office_phone.form";
    OFFICE_PHONE_EXTENSION = "office_phone.extension";
    OFFICE_PHONE_AREA_CODE = "office_phone.area_code";
    OFFICE_PHONE_IS_MOBILE = "office_phone.is_mobile";
    ANY_PHONE_FORM = "any_phone.form";
    POSTCODE_FORM = "postcode.form";
    POSTCODE_AREA = "postcode.area";
    QQ_FORM = "qq.form";
    SERVICE_NUMBER_ADDRESS = "service_number.address";
    SERVICE_NUMBER_RECORD = "service_number.record";
    SERVICE_NUMBER_UNUSUAL = "service_number.unusual";
    DOMAIN_SCHEME = "domain.scheme";
    DOMAIN_PATH = "domain.path";
    DOMAIN_PORT = "domain.port";
    DOMAIN_IS_IP = "domain.is_ip";
    DOMAIN_WWW = "domain.www";
    DOMAIN_CHARACTERS = "domain.characters";
    DOMAIN_HYPHEN = "domain.hyphen";
    DOMAIN_LABEL = "domain.label";
    DOMAIN_LENGTH = "domain.length";
    DOMAIN_NO_SUFFIX = "domain.no_suffix";
    DOMAIN_NO_SUCH_SUFFIX = "domain.no_such_suffix";
    DOMAIN_ONLY_SUFFIX = "domain.only_suffix";
    DOMAIN_HOST = "domain.host";
    DOMAIN_SUB_DOMAIN = "domain.sub_domain";
    DOMAIN_SUFFIX_UNKNOWN = "domain.suffix_unknown";
    DOMAIN_SUFFIX_REFUSED = "domain.suffix_refused";
    HOMEPAGE_URL_OTHER_DOMAIN = "homepage_url.other_domain";
    HOMEPAGE_URL_FORM = "homepage_url.form";
    HOMEPAGE_URL_PORT = "homepage_url.port";
    IP_FORM = "ip.form";
    IP_NOT_PUBLIC = "ip.not_public";
    IP_RANGE_REVERSED = "ip.range_reversed";
    IP_NETWORK = "ip.network";
    IP_V6 = "ip.v6";
    EMAIL_LENGTH = "email.length";
    EMAIL_FORM = "email.form";
    EMAIL_NOT_ASCII = "email.not_ascii";
    EMAIL_SUFFIX = "email.suffix";
    TEXT_NOT_GBK = "text.not_gbk";
    SITE_NAME_SYMBOL = "site_name.symbol";
    SITE_NAME_BRACKETS = "site_name.brackets";
    SITE_NAME_DOMAIN = "site_name.domain";
    SITE_NAME_DIGITS = "site_name.digits";
    SITE_NAME_LATIN = "site_name.latin";
    SITE_NAME_TOO_SHORT = "site_name.too_short";
    SITE_NAME_STATE_PREFIX = "site_name.state_prefix";
    SITE_NAME_FORBIDDEN = "site_name.forbidden";
    SITE_NAME_SENSITIVE = "site_name.sensitive";
    SITE_NAME_FOREIGN_PREFIX = "site_name.foreign_prefix";
    SITE_NAME_FOREIGN_WORD = "site_name.foreign_word";
    SITE_NAME_APPROVAL = "site_name.approval";
    SITE_NAME_FINANCE = "site_name.finance";
    SITE_NAME_PLACEHOLDER = "site_name.placeholder";
    SITE_NAME_INDIVIDUAL_UNIT = "site_name_individual.unit";
    SITE_NAME_INDIVIDUAL_LISTED = "site_name_individual.listed";
    SITE_NAME_INDIVIDUAL_LONG = "site_name_individual.long";
    SITE_NAME_INDIVIDUAL_OWN_NAME = "site_name_individual.own_name";
    POSTAL_ADDRESS_PREFIX = "postal_address.prefix";
    POSTAL_ADDRESS_NO_DOOR = "postal_address.no_door";
    POSTAL_ADDRESS_SYMBOL = "postal_address.symbol";
    FILING_NUMBER_FORM = "filing_number.form";
    FILING_NUMBER_DIGITS = "filing_number.digits";
    FILING_NUMBER_ABBREVIATION = "filing_number.abbreviation";
    FILING_NUMBER_OTHER_ABBREVIATION = "filing_number.other_abbreviation";
    FILING_NUMBER_PUBLIC_SECURITY = "filing_number.public_security";
    FILING_NUMBER_YEAR = "filing_number.year";
    ENTITY_FILING_NUMBER_IS_SITE = "entity_filing_number.is_site";
    SITE_FILING_NUMBER_NO_SERIAL = "site_filing_number.no_serial";
    SITE_FILING_NUMBER_SERIAL = "site_filing_number.serial";
    SITE_FILING_NUMBER_OTHER_SERVICE = "site_filing_number.other_service";
    FILING_PASSWORD_UNUSUAL = "filing_password.unusual";
    TRACKING_NUMBER_UNUSUAL = "tracking_number.unusual";
    COUNT_FORM = "count.form";
    DATE_FORM = "date.form";
    DATE_NO_SUCH_DAY = "date.no_such_day";
    DATE_YEAR = "date.year";
    DATE_FOREVER = "date.forever";
}

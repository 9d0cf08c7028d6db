#include "model/validation/cfn_lint_rules.h"

namespace lintel {

namespace {

// From the list of rules of cfn-lint 1.51 (aws-cloudformation/cfn-lint, docs/rules.md). Only where both look
// for the same thing: a rule of ours that finds more stays silent only where the wider check of theirs is
// ignored.
constexpr CfnLintRule table[] = {
    {"E0000", "CFN-TPL-01"},  {"E1001", "CFN-TPL-12"},  {"E1001", "CFN-TPL-13"},  {"E1001", "CFN-TPL-14"},
    {"E1002", "CFN-TPL-10"},  {"E1003", "CFN-TPL-31"},  {"E1010", "CFN-REF-02"},  {"E1010", "CFN-REF-03"},
    {"E1011", "CFN-REF-05"},  {"E1011", "CFN-TPL-20"},  {"E1015", "CFN-TPL-20"},  {"E1016", "CFN-TPL-20"},
    {"E1016", "CFN-TPL-27"},  {"E1017", "CFN-TPL-20"},  {"E1017", "CFN-TPL-24"},  {"E1018", "CFN-TPL-20"},
    {"E1019", "CFN-REF-04"},  {"E1019", "CFN-TPL-20"},  {"E1020", "CFN-REF-01"},  {"E1021", "CFN-TPL-20"},
    {"E1022", "CFN-TPL-20"},  {"E1024", "CFN-TPL-20"},  {"E1028", "CFN-TPL-20"},  {"E1030", "CFN-TPL-25"},
    {"E1031", "CFN-TPL-25"},  {"E1032", "CFN-TPL-25"},  {"E1040", "CFN-REF-12"},  {"E1041", "CFN-REF-12"},
    {"E1050", "CFN-TPL-33"},  {"E1700", "CFN-TPL-37"},  {"E1701", "CFN-TPL-37"},  {"E1702", "CFN-TPL-38"},
    {"E2001", "CFN-TPL-05"},  {"E2001", "CFN-TPL-29"},  {"E2002", "CFN-TPL-05"},  {"E2003", "CFN-TPL-08"},
    {"E2010", "CFN-TPL-09"},  {"E2015", "CFN-TPL-06"},  {"E2531", "LAM-RUN-01"},  {"E2531", "LAM-RUN-02"},
    {"E2533", "LAM-RUN-02"},  {"E3001", "CFN-TYPE-02"}, {"E3001", "CFN-TYPE-04"}, {"E3002", "CFN-PROP-01"},
    {"E3003", "CFN-PROP-02"}, {"E3004", "CFN-REF-09"},  {"E3005", "CFN-REF-07"},  {"E3006", "CFN-TYPE-01"},
    {"E3006", "CFN-TYPE-03"}, {"E3007", "CFN-TPL-17"},  {"E3010", "CFN-TPL-09"},  {"E3012", "CFN-PROP-03"},
    {"E3014", "CFN-PROP-10"}, {"E3015", "CFN-REF-06"},  {"E3017", "CFN-PROP-11"}, {"E3018", "CFN-PROP-10"},
    {"E3020", "CFN-PROP-12"}, {"E3021", "CFN-PROP-13"}, {"E3024", "CFN-PROP-20"}, {"E3030", "CFN-PROP-04"},
    {"E3031", "CFN-PROP-07"}, {"E3032", "CFN-PROP-08"}, {"E3033", "CFN-PROP-06"}, {"E3034", "CFN-PROP-05"},
    {"E3035", "CFN-TPL-19"},  {"E3037", "CFN-PROP-09"}, {"E3038", "CFN-TPL-15"},  {"E3039", "DDB-KEY-01"},
    {"E3039", "DDB-KEY-02"},  {"E3040", "CFN-PROP-14"}, {"E3045", "S3-ACL-01"},   {"E3048", "ECS-FAR-01"},
    {"E3057", "CF-ORI-01"},   {"E3058", "CFN-PROP-11"}, {"E3059", "VPC-SUB-01"},  {"E3060", "VPC-SUB-02"},
    {"E3501", "SQS-FIFO-01"}, {"E3501", "SQS-FIFO-02"}, {"E3502", "SQS-DLQ-01"},  {"E3505", "SQS-VIS-01"},
    {"E3510", "IAM-POL-01"},  {"E3510", "IAM-POL-04"},  {"E3510", "IAM-POL-05"},  {"E3510", "IAM-POL-06"},
    {"E3510", "IAM-POL-07"},  {"E3510", "IAM-POL-08"},  {"E3510", "IAM-POL-09"},  {"E3512", "IAM-POL-01"},
    {"E3512", "IAM-POL-04"},  {"E3512", "IAM-POL-05"},  {"E3512", "IAM-POL-06"},  {"E3512", "IAM-POL-07"},
    {"E3512", "IAM-POL-08"},  {"E3512", "IAM-POL-09"},  {"E3513", "IAM-POL-01"},  {"E3513", "IAM-POL-04"},
    {"E3513", "IAM-POL-05"},  {"E3513", "IAM-POL-06"},  {"E3513", "IAM-POL-07"},  {"E3513", "IAM-POL-08"},
    {"E3513", "IAM-POL-09"},  {"E3530", "IAM-POL-01"},  {"E3530", "IAM-POL-04"},  {"E3530", "IAM-POL-05"},
    {"E3530", "IAM-POL-06"},  {"E3530", "IAM-POL-07"},  {"E3530", "IAM-POL-08"},  {"E3530", "IAM-POL-09"},
    {"E3601", "SFN-DEF-01"},  {"E3601", "SFN-DEF-02"},  {"E3601", "SFN-DEF-03"},  {"E3601", "SFN-DEF-04"},
    {"E3601", "SFN-DEF-05"},  {"E3601", "SFN-DEF-06"},  {"E3601", "SFN-DEF-07"},  {"E3601", "SFN-DEF-08"},
    {"E3601", "SFN-DEF-09"},  {"E3601", "SFN-DEF-10"},  {"E3601", "SFN-DEF-11"},  {"E3601", "SFN-DEF-12"},
    {"E3601", "SFN-DEF-13"},  {"E3633", "LAM-ESM-03"},  {"E3634", "LAM-ESM-03"},  {"E3638", "DDB-CAP-01"},
    {"E3639", "DDB-CAP-01"},  {"E3663", "LAM-ENV-02"},  {"E3677", "LAM-PKG-01"},  {"E3678", "LAM-PKG-01"},
    {"E3680", "ELB-SUB-01"},  {"E3685", "LAM-PKG-01"},  {"E3697", "LAM-ENV-01"},  {"E3705", "LAM-ESM-02"},
    {"E3706", "ASG-SIZE-01"}, {"E3710", "CFN-TYPE-05"}, {"E4001", "CFN-TPL-39"},  {"E6001", "CFN-TPL-30"},
    {"E6002", "CFN-TPL-07"},  {"E6004", "CFN-TPL-08"},  {"E6010", "CFN-TPL-09"},  {"E6101", "CFN-TPL-07"},
    {"E6102", "CFN-TPL-18"},  {"E7001", "CFN-TPL-28"},  {"E7002", "CFN-TPL-08"},  {"E7010", "CFN-TPL-09"},
    {"E8001", "CFN-TPL-32"},  {"E8002", "CFN-REF-06"},  {"I3011", "DATA-DEL-01"}, {"W1001", "CFN-REF-10"},
    {"W1019", "CFN-TPL-26"},  {"W1020", "CFN-TPL-21"},  {"W1030", "CFN-PROP-21"}, {"W2001", "CFN-TPL-02"},
    {"W2501", "CFN-TPL-22"},  {"W2501", "RDS-PWD-01"},  {"W2531", "LAM-RUN-01"},  {"W2533", "LAM-PKG-01"},
    {"W3005", "CFN-REF-08"},  {"W3037", "IAM-POL-02"},  {"W3694", "SNS-END-01"},  {"W3696", "CFN-TYPE-06"},
    {"W3697", "CFN-TYPE-06"}, {"W4001", "CFN-TPL-34"},  {"W7001", "CFN-TPL-04"},  {"W8001", "CFN-TPL-03"},
};

} // namespace

std::span<const CfnLintRule> cfnLintRules() {
    return table;
}

} // namespace lintel

def log = new File(basedir, 'build.log').text
assert log.contains('[INFO] Green: 1 test passed, 0 live calls.')
assert log.contains("[INFO] report: ${new File(basedir, 'target/goldentrace/report/index.html')}")
for (name in ['index.html', 'report.md', 'report.json']) {
    assert new File(basedir, "target/goldentrace/report/$name").text.contains('GreenTest')
}

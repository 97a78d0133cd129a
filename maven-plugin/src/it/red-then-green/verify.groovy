def log = new File(basedir, 'build.log').text
def red = log.substring(log.indexOf('Red: 1 behaviour finding; 1 test with a trace.'))
assert red.contains('''behaviour finding: RefundTest.refunds: contract at run 1, step 2
[ERROR]   expected  refund_item(1001, 49.00)
[ERROR]   actual    refund_item(1001, 490.00)
[ERROR]   then      mend the prompt
''')
assert red.indexOf('next: mvn test -Dtest=RefundTest#refunds') > red.indexOf('all of it: ')
assert log.count('Green: 1 test passed') == 2

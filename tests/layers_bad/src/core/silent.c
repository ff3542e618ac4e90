int nothing_said;
int really;

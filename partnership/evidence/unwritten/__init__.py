"""What is kept until anything is written: the database says whether anything was."""
